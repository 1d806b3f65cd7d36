import { createSecretKeeper } from "../../../shared/application/secrets/changeSecret.ts"
import { openSiteSecrets, type SiteSecrets } from "../../../shared/application/secrets/siteSecrets.ts"
import type { Roster } from "../../../shared/application/roster.ts"
import type { DeviceKeys } from "../../../shared/crypto/deviceKeys.ts"
import type { RandomBytes } from "../../../shared/kernel/random.ts"
import type { DeviceId, MemberId, SiteId } from "../../../shared/kernel/ids.ts"
import { createObserved } from "../../../shared/kernel/subscription.ts"
import type { EnvelopeStore } from "../../../shared/ledger/envelopeStore.ts"
import type { Ledger } from "../../../shared/ledger/ledger.ts"
import { standingOf } from "../../../shared/site/siteState.ts"
import type { PeerProgress, Timers } from "../../../shared/sync/replicator/ports.ts"

interface Keyed {
  readonly member: MemberId
  readonly keys: DeviceKeys
  readonly isHonest: boolean
  readonly store: EnvelopeStore
  readonly siteLedger: Ledger
  readonly roster: Roster
  readonly founderDevice: DeviceId
  readonly random: RandomBytes
  readonly now: () => number
}

/** What a machine knows of the site's secret. */
export interface MachineSecrets {
  readonly secrets: SiteSecrets
  /** Opens what is sealed for it; an honest one also changes the secret, and passes it on. */
  settle(): Promise<void>
  /** It is linked to that one alone, which proved the same secret or another. */
  meet(other: DeviceId, secret: PeerProgress["secret"]): void
}

/** The secret that the site is founded with. */
const FOUNDING_SECRET = new Uint8Array(32).fill(7)

/** Waits last as long as the history's own time takes to pass. */
const createWaits = (now: () => number) => {
  let waits: { readonly at: number; readonly action: () => void }[] = []
  const timers: Timers = {
    after(ms, action) {
      const wait = { at: now() + ms, action }
      waits.push(wait)
      return () => void (waits = waits.filter((one) => one !== wait))
    },
  }
  const runDue = (): void => {
    const due = waits.filter(({ at }) => at <= now())
    waits = waits.filter(({ at }) => at > now())
    for (const { action } of due) action()
  }
  return { timers, runDue }
}

const log = (): void => undefined

export const openMachineSecrets = async (keyed: Keyed): Promise<MachineSecrets> => {
  const { member, keys, isHonest, store, siteLedger, roster, founderDevice, random, now } = keyed
  const { timers, runDue } = createWaits(now)
  const record = { name: "", member, keys, secrets: [FOUNDING_SECRET], founderDevice, addresses: [], joining: null }
  const id: SiteId = siteLedger.id
  const secrets = await openSiteSecrets({ id, store, record, roster, now, timers, log })
  const peers = createObserved<readonly PeerProgress[]>([])
  const me = { member, device: keys.device }
  const isMember = (): boolean => {
    const state = roster.state.get()
    return state !== undefined && standingOf(state, keys.device) === "member"
  }
  const sources = { id, me, siteLedger, roster, secrets, replicator: { peers }, now, timers, random, log, isMember }
  const keeper = createSecretKeeper(sources)
  return {
    secrets,
    async settle() {
      runDue()
      await secrets.settle()
      if (isHonest) await keeper.settle()
    },
    meet: (device, secret) =>
      peers.set([
        {
          device,
          connectedSince: now(),
          state: "exchanging",
          secret,
          silent: false,
          behind: 0,
          ahead: 0,
          received: 0,
          sent: 0,
        },
      ]),
  }
}
