import { compareBytes } from "../../kernel/bytes.ts"
import type { SiteId } from "../../kernel/ids.ts"
import { createObserved, type Observable } from "../../kernel/subscription.ts"
import type { EnvelopeStore } from "../../ledger/envelopeStore.ts"
import type { SecretChange } from "../../site/secret.ts"
import { checkOfSecret, openSecret } from "../../site/sealedSecret.ts"
import type { Log, Timers } from "../../sync/replicator/ports.ts"
import type { Roster } from "../roster.ts"
import { createSerial } from "../serial.ts"
import type { SiteRecord } from "../siteRecord.ts"
import { findCurrent, orderSecrets } from "./orderSecrets.ts"
import { type HeldSecret, listSecrets, putSecret } from "./secretRows.ts"

/** How often it is looked whether an old secret has served its time. */
const LOOK_MS = 60 * 60 * 1000

/** The secrets by which this device meets others of the site. */
export interface SiteSecrets {
  /** The current one first, then those that are still answered. */
  readonly known: Observable<readonly Uint8Array[]>
  /** 32 bytes. */
  current(): Uint8Array
  /** The change that the current one came by, and its secret; undefined before any. */
  change(): { readonly change: SecretChange; readonly secret: Uint8Array } | undefined
  /** Opens what is sealed for this device: to be called when the roster has changed. */
  settle(): Promise<void>
  stop(): Promise<void>
}

/** What of an open site knows by which secret it is met. */
export interface Keyed {
  readonly secrets: SiteSecrets
}

interface SecretKeeping {
  readonly id: SiteId
  readonly store: EnvelopeStore
  readonly record: SiteRecord
  readonly roster: Roster
  readonly now: () => number
  readonly timers: Timers
  readonly log: Log
}

/** What the acts seal for this device is opened anew at each start, so that nothing depends on when a crash comes; a row says since when it is known. */
export const openSiteSecrets = async ({
  id,
  store,
  record,
  roster,
  now,
  timers,
  log,
}: SecretKeeping): Promise<SiteSecrets> => {
  const { device, sealing } = record.keys
  const held = await listSecrets(store)
  const carried = new Map(record.secrets.map((secret) => [checkOfSecret(id, secret), secret]))
  /** How many of a change's parts were looked through. */
  const looked = new Map<string, number>()
  const serial = createSerial()
  const order = () => orderSecrets({ state: roster.state.get(), held, carried: record.secrets, now: now() })
  const known = createObserved(order())
  const [founding] = record.secrets

  const open = async ({ hash, check, sealed }: SecretChange): Promise<Uint8Array | undefined> => {
    const came = carried.get(check)
    if (came) return came
    const fresh = sealed.slice(looked.get(hash) ?? 0)
    looked.set(hash, sealed.length)
    for (const part of fresh) {
      const secret = await openSecret({ site: id, check, device, sealing }, part)
      if (secret) return secret
    }
    return undefined
  }
  const refresh = (isMore = false): void => {
    const next = order()
    const before = known.get()
    const isSame = next.length === before.length && next.every((one, at) => compareBytes(one, before[at] ?? one) === 0)
    if (!isSame || isMore) known.set(next)
  }
  const settle = async (): Promise<void> => {
    const before = held.size
    for (const change of roster.state.get()?.secretChanges ?? []) {
      if (held.has(change.check)) continue
      const secret = await open(change)
      if (!secret) continue
      const row: HeldSecret = { secret, since: now() }
      held.set(change.check, row)
      // Where it can't be written it is opened again at the next start, and what went before serves the longer.
      const written = await store.writeLocal([putSecret(change.check, row)])
      if (!written.ok) log({ what: "secret-not-kept", error: written.error.kind })
    }
    refresh(held.size > before)
  }
  let cancel: (() => void) | undefined
  const lookAgain = (): void => {
    cancel = timers.after(LOOK_MS, () => {
      refresh()
      lookAgain()
    })
  }
  lookAgain()
  return {
    known,
    current() {
      const [first = founding] = known.get()
      if (!first) throw new TypeError("a site has at least the secret that it was founded with")
      return first
    },
    change() {
      const change = findCurrent({ state: roster.state.get(), held })
      const one = change && held.get(change.check)
      return change && one && { change, secret: one.secret }
    },
    settle: () => serial.run(settle),
    async stop() {
      cancel?.()
      await serial.settled()
    },
  }
}
