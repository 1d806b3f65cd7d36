import type { DeviceId, Hash, MemberId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import type { Ledger } from "../ledger/ledger.ts"
import { BEFORE_FIRST, type Cutoffs, MAX_ENDS } from "../site/cutoffs.ts"
import { maySite } from "../site/rights.ts"
import { memberOf, type SiteState } from "../site/siteState.ts"
import type { Log } from "../sync/replicator/ports.ts"
import type { Rooms } from "./rooms.ts"
import type { Roster } from "./roster.ts"
import { createSerial } from "./serial.ts"

interface CutoffSources {
  readonly me: { readonly member: MemberId; readonly device: DeviceId }
  readonly siteLedger: Ledger
  readonly roster: Roster
  readonly rooms: Rooms
  readonly log: Log
  /** Chains end elsewhere than before: peers may have what now counts. */
  readonly onMoved: () => void
}

/** One ledger, and what its acts say of chains that end. */
interface Place {
  readonly ledger: Ledger
  readonly tips: SiteState["tips"]
  readonly cutoffs: Cutoffs
  readonly barred: Iterable<DeviceId>
  /** Of nobody that the site knows. */
  readonly strangers: readonly DeviceId[]
  readonly mayCutOff: (device: DeviceId) => boolean
}

interface End {
  readonly device: DeviceId
  readonly seq: number
  readonly hash: Hash | null
}

/** Until an act ends a chain, it ends where it does here: what is held stays, and nothing more comes but acts that others cite. */
const limitsOf = ({ ledger, cutoffs, barred, strangers }: Place): ReadonlyMap<DeviceId, number> => {
  const here = (device: DeviceId) => ledger.limits().get(device) ?? ledger.head(device)?.seq ?? BEFORE_FIRST
  return new Map([
    ...strangers.map((device) => [device, BEFORE_FIRST] as const),
    ...[...barred].map((device) => [device, cutoffs.get(device)?.seq ?? here(device)] as const),
  ])
}

/**
 * Devices of which there is something here, and whose admission came to nothing since: whoever had nothing of theirs takes nothing but acts
 * that others cite, so nothing else may count where there was.
 */
const findStrangers = (ledger: Ledger, { devices }: SiteState): readonly DeviceId[] => {
  const held = [...ledger.heads(), ...ledger.quarantined()].map(({ device }) => device)
  return [...new Set([...held, ...ledger.limits().keys()])].filter((device) => !devices.has(device))
}

/** Ends the chains of removed devices where the acts say so; whoever moderates says so first, of all that they hold by then. */
export const createCutoffs = ({ me, siteLedger, roster, rooms, log, onMoved }: CutoffSources) => {
  const serial = createSerial()
  /** Said once: an act that has no effect would be written again for ever. */
  const said = new Set<string>()
  let stopped = false

  const places = (site: SiteState, role: Parameters<typeof maySite>[1]): readonly Place[] => {
    const isMine = (device: DeviceId) => memberOf(site, device) === me.member
    const isWhole = site.waiting.length === 0
    const removed = [...site.devices].flatMap(([device, { state }]) => (state === "removed" ? [device] : []))
    const inSite: Place = {
      ledger: siteLedger,
      tips: site.tips,
      cutoffs: site.cutoffs,
      barred: removed,
      strangers: findStrangers(siteLedger, site),
      mayCutOff: (device) => maySite("cutoff.set", role, { role, own: isMine(device) }),
    }
    const inRooms = rooms.list().flatMap(({ ledger, state }): readonly Place[] => {
      const here = state()
      if (!here) return []
      const { tips, cutoffs, barred } = here
      const mayCutOff = (device: DeviceId) => here.mayCutOff(me.member) || (isMine(device) && here.mayWrite(me.member))
      // While acts of the site are missing, somebody may be unknown for want of them, and there is more to lose here than acts.
      const strangers = findStrangers(ledger, site).filter((device) => isWhole || ledger.limits().has(device))
      return [{ ledger, tips, cutoffs, barred, strangers, mayCutOff }]
    })
    return [inSite, ...inRooms]
  }

  /**
   * Of each chain that no act ends yet what we hold; and more than the farthest says, if we had that before we learned of the removal. Of what
   * nobody who moderates held, others may hold some all the same: once they show it, it ends before its first, or they would differ for good.
   */
  const findEnds = async ({ ledger, cutoffs, barred, mayCutOff }: Place): Promise<readonly End[]> => {
    const ends: End[] = []
    const aside = new Set(ledger.quarantined().map(({ device }) => device))
    for (const device of barred) {
      if (device === me.device || !mayCutOff(device) || said.has(`${ledger.id}/${device}`)) continue
      const [head, known, limit] = [ledger.head(device), cutoffs.get(device), ledger.limits().get(device)]
      const seq = Math.min(head?.seq ?? BEFORE_FIRST, limit ?? Infinity)
      if (known && (limit !== undefined || seq <= known.seq)) continue
      if (seq === BEFORE_FIRST && aside.has(device)) ends.push({ device, seq, hash: null })
      if (!head || seq === BEFORE_FIRST) continue
      const hash = seq === head.seq ? head.hash : (await ledger.readRun(device, seq, 1))[0]?.hash
      if (hash !== undefined) ends.push({ device, seq, hash })
    }
    return ends
  }

  /** One act for each person, since the register names them; earlier versions know no end before the first, and would pass over the others with it. */
  const inParts = (ends: readonly End[]): readonly (readonly End[])[] => {
    const site = roster.state.get()
    const partOf = ({ device, hash }: End): string => `${(site && memberOf(site, device)) ?? ""}/${hash === null}`
    return [...new Set(ends.map(partOf))].map((part) => ends.filter((end) => partOf(end) === part).slice(0, MAX_ENDS))
  }

  const settlePlace = async (place: Place): Promise<void> => {
    const { ledger, tips } = place
    const ends = await findEnds(place)
    for (const part of inParts(ends)) {
      const body = { type: "cutoff.set", ends: part, seen: tips } as unknown as JsonObject
      const appended = await ledger.append([{ kind: "act", body }])
      if (!appended.ok) return log({ what: "cutoff-not-written", ledger: ledger.id, error: appended.error.kind })
      for (const { device } of part) said.add(`${ledger.id}/${device}`)
    }
    // What we have just said is folded first, and brings us here again.
    if (ends.length === 0) await limit(place)
  }

  const limit = async (place: Place): Promise<void> => {
    const { ledger } = place
    const [before, after] = [ledger.limits(), limitsOf(place)]
    await ledger.limit(after)
    if (before !== ledger.limits()) onMoved()
  }

  /**
   * Whoever is coming in says nothing of ends. But what came before the roster knew its author was taken as a stranger's: once it knows them, their chain
   * goes on here too, since the act that lets us in may lie beyond.
   */
  const settleComing = (site: SiteState): Promise<void> => {
    const barred = [...site.devices].flatMap(([device, { state }]) => (state === "removed" ? [device] : []))
    const strangers = [...siteLedger.limits().keys()].filter((device) => !site.devices.has(device))
    const { tips, cutoffs } = site
    return limit({ ledger: siteLedger, tips, cutoffs, barred, strangers, mayCutOff: () => false })
  }

  const settle = async (): Promise<void> => {
    const site = roster.state.get()
    const mine = site?.members.get(me.member)
    if (stopped || !site) return
    if (!mine) return settleComing(site)
    if (mine.state !== "active") return
    for (const place of places(site, mine.role)) await settlePlace(place)
  }
  return {
    /** To be called when the roster or acts of a room have changed. */
    settle: () => serial.run(settle),
    async stop() {
      stopped = true
      await serial.settled()
    },
  }
}
