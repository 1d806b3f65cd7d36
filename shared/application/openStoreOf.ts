import type { DeviceId, SiteId } from "../kernel/ids.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import type { EnvelopeStore, StoreFailure } from "../ledger/envelopeStore.ts"
import type { OpenError } from "./palabre.ts"
import type { Ports, StoreTrouble } from "./ports.ts"

/** Troubles of a store, kept from its first moment until somebody listens. */
export interface StoreTroubles {
  listen(listener: (trouble: StoreTrouble) => void): void
}

export interface OpenedStore {
  readonly store: EnvelopeStore
  readonly troubles: StoreTroubles
}

export const openStoreOf = async (ports: Ports, site: SiteId): Promise<Result<OpenedStore, StoreFailure>> => {
  const early: StoreTrouble[] = []
  let heard = (trouble: StoreTrouble): void => void early.push(trouble)
  const store = await ports.openStore(site, (trouble) => heard(trouble))
  if (!store.ok) return store
  const onFull = () => heard({ kind: "full" })
  const listen = (listener: (trouble: StoreTrouble) => void): void => {
    heard = listener
    for (const trouble of early.splice(0)) listener(trouble)
  }
  return ok({ store: reportFull(store.value, onFull), troubles: { listen } })
}

type Writes = Pick<EnvelopeStore, "append" | "erase" | "restoreBody" | "setAside" | "writeLocal">

/** Also where whoever writes goes on without: a mark, an acknowledgement. A full disk is worth a word whatever it costs. */
const reportFull = (store: EnvelopeStore, onFull: () => void): EnvelopeStore => {
  const watch =
    <Args extends readonly unknown[]>(write: (...args: Args) => Promise<Result<void, StoreFailure>>) =>
    async (...args: Args): Promise<Result<void, StoreFailure>> => {
      const written = await write(...args)
      if (!written.ok && written.error.kind === "full") onFull()
      return written
    }
  const writes: Writes = {
    append: watch((...args: Parameters<Writes["append"]>) => store.append(...args)),
    erase: watch((...args: Parameters<Writes["erase"]>) => store.erase(...args)),
    restoreBody: watch((...args: Parameters<Writes["restoreBody"]>) => store.restoreBody(...args)),
    setAside: watch((...args: Parameters<Writes["setAside"]>) => store.setAside(...args)),
    writeLocal: watch((...args: Parameters<Writes["writeLocal"]>) => store.writeLocal(...args)),
  }
  return { ...store, ...writes }
}

/** Nothing was ever kept in it, or the browser threw it away. */
export const isEmptyStore = async (store: EnvelopeStore): Promise<boolean> =>
  (await store.ledgers()).length === 0 && (await store.listLocal("")).length === 0

/** One of this device's own chains is forked: an invitation gives its member new keys. */
export const isFrozenStore = async (store: EnvelopeStore, device: DeviceId): Promise<boolean> =>
  (await store.listLocal("fork/")).some(({ key }) => key.endsWith(`/${device}`))

/** Closes and deletes what was made for nothing. */
export const abandon = async (
  ports: Ports,
  { site, store }: { readonly site: SiteId; readonly store: EnvelopeStore },
  error: OpenError,
): Promise<Result<never, OpenError>> => {
  await store.close()
  const deleted = await ports.deleteStore(site)
  if (!deleted.ok) ports.log({ what: "store-not-deleted", failure: deleted.error.kind })
  return err(error)
}

/** Closes what was opened for nothing. */
export const giveUp = async (store: EnvelopeStore, error: OpenError): Promise<Result<never, OpenError>> => {
  await store.close()
  return err(error)
}
