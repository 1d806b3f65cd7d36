import type { DeviceKeys } from "../crypto/deviceKeys.ts"
import { createClientId } from "../crypto/clientId.ts"
import type { After } from "../kernel/after.ts"
import type { DeviceId, LedgerId, SiteId } from "../kernel/ids.ts"
import type { RandomBytes } from "../kernel/random.ts"
import { ok } from "../kernel/result.ts"
import { writeGenesis } from "./appendDrafts.ts"
import type { EnvelopeStore } from "./envelopeStore.ts"
import type { BeforeAppend, Ledger, LedgerChange, Ledgers } from "./ledger.ts"
import { createLedger } from "./ledgerRuntime.ts"
import type { LedgerContext } from "./ledgerState.ts"
import { openLedger } from "./openLedger.ts"
import { createOwnClock } from "./ownClock.ts"
import { tellAll } from "./tellAll.ts"
import { LedgerFault, type LedgerTrouble } from "./trouble.ts"
import type { VolumeCache } from "./volumeCache.ts"

interface LedgersOptions {
  readonly store: EnvelopeStore
  readonly cache: VolumeCache
  readonly keys: DeviceKeys
  /** Devices that this machine was before. */
  readonly formerly?: ReadonlySet<DeviceId>
  /** Null while the site ledger is still to be founded: the first ledger founded is the site's. */
  readonly site: SiteId | null
  /** Epoch milliseconds of this machine. */
  readonly now: () => number
  readonly random: RandomBytes
  readonly after: After
  readonly onTrouble: (trouble: LedgerTrouble) => void
}

/** Opens all ledgers of the store, repairing what does not verify. Rejects with LedgerFault where that can't be done. */
export const createLedgers = async (options: LedgersOptions): Promise<Ledgers> => {
  const { store, keys } = options
  let { site } = options
  let ask = askNobody
  const context: LedgerContext = {
    ...options,
    formerly: options.formerly ?? new Set(),
    clock: createOwnClock(options.now),
    report: options.onTrouble,
    beforeAppend: (id) => ask(id),
    ownForks: new Set(),
    weights: new Map(),
    clientIdOf: rememberClientIds(() => site),
  }
  const opened = new Map<LedgerId, Promise<Ledger>>()
  const ready = new Map<LedgerId, Ledger>()
  const listeners = new Set<(news: readonly [Ledger, LedgerChange]) => void>()

  const openOnce = async (id: LedgerId): Promise<Ledger> => {
    const ledger = createLedger(await openLedger(id, context))
    ledger.subscribe((change) => tellAll(listeners, [ledger, change]))
    ready.set(id, ledger)
    return ledger
  }
  const open = (id: LedgerId): Promise<Ledger> => {
    const opening = opened.get(id) ?? openOnce(id)
    opened.set(id, opening)
    opening.catch(() => opened.delete(id))
    return opening
  }
  for (const id of await store.ledgers()) await open(id)

  return {
    device: keys.device,
    ids: () => [...ready.keys()],
    get: (id) => ready.get(id),
    weightOf: (device) => context.weights.get(device) ?? 0,
    async found(genesis, local = []) {
      const founded = await writeGenesis(context, genesis, local)
      if (!founded.ok) return founded
      site ??= founded.value
      const ledger = await open(founded.value)
      tellAll(listeners, [ledger, { acts: ledger.acts(), items: [], gone: [], origin: "local" }])
      return ok(ledger)
    },
    open,
    askFirst(before) {
      ask = before
    },
    subscribe(listener) {
      const tell = (news: readonly [Ledger, LedgerChange]) => listener(...news)
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    async close() {
      for (const opening of opened.values()) await (await opening).close()
    },
  }
}

const askNobody: BeforeAppend = () => Promise.resolve(null)

const rememberClientIds = (site: () => SiteId | null): ((device: DeviceId) => number) => {
  const known = new Map<DeviceId, number>()
  return (device) => {
    const id = site()
    if (id === null) throw new LedgerFault("site-unknown", "clientIDs need the site")
    const clientID = known.get(device) ?? createClientId(id, device)
    known.set(device, clientID)
    return clientID
  }
}
