import { sha256 } from "../../crypto/hash.ts"
import { compareBytes, toUtf8 } from "../../kernel/bytes.ts"
import type { DeviceId, MemberId, SiteId } from "../../kernel/ids.ts"
import type { JsonObject } from "../../kernel/json.ts"
import type { RandomBytes } from "../../kernel/random.ts"
import type { Ledger } from "../../ledger/ledger.ts"
import { maySite, type SiteRightName } from "../../site/rights.ts"
import { checkOfSecret, MAX_BOXES, type Recipient, sealSecret } from "../../site/sealedSecret.ts"
import type { SecretChange } from "../../site/secret.ts"
import type { SiteState } from "../../site/siteState.ts"
import type { Log, Replicator, Timers } from "../../sync/replicator/ports.ts"
import type { Roster } from "../roster.ts"
import { createSerial } from "../serial.ts"
import { SECRET_BYTES } from "../siteRecord.ts"
import { waitForChange } from "./waitForChange.ts"
import type { SiteSecrets } from "./siteSecrets.ts"

/** Somebody else's machine may be about to do it. */
const OTHERS_FIRST_MS = 10_000
const PLACE_MS = 5_000
/** Who has a box moves by themselves, once what they hold of the site ledger reaches it. */
const STAYS_MS = 60_000
/** However often somebody says that none of them opens. */
const MAX_BOXES_EACH = 4

interface KeySources {
  readonly id: SiteId
  readonly me: { readonly member: MemberId; readonly device: DeviceId }
  readonly siteLedger: Ledger
  readonly roster: Roster
  readonly secrets: SiteSecrets
  readonly replicator: Pick<Replicator, "peers">
  readonly now: () => number
  readonly timers: Timers
  readonly random: RandomBytes
  readonly log: Log
  /** Whether this device may write in the site. */
  readonly isMember: () => boolean
}

/**
 * Changes the site's secret once somebody who knows it has gone, and passes the current one on to machines that met us by an older one alone. Every machine
 * that may do so does, after a wait by its place among those that are connected: mostly one act comes of it, and several do no harm.
 */
export const createSecretKeeper = (sources: KeySources) => {
  const { id, me, siteLedger, roster, secrets, replicator, timers, random, log, now } = sources
  const serial = createSerial()
  const waits = new Map<string, () => void>()
  const ripe = new Set<string>()
  /** Said once: an act that has no effect would be written again for ever. */
  const said = new Set<string>()
  let stopped = false

  /** True once that long has passed since it was first asked for. */
  const isRipe = (key: string, ms: number): boolean => {
    if (ms <= 0 || ripe.has(key)) return true
    if (!waits.has(key))
      waits.set(
        key,
        timers.after(ms, () => {
          ripe.add(key)
          void run()
        }),
      )
    return false
  }
  const write = async (body: JsonObject) => {
    const appended = await siteLedger.append([{ kind: "act", body }])
    if (!appended.ok) log({ what: "secret-not-passed-on", error: appended.error.kind })
    return appended.ok ? appended.value[0] : undefined
  }

  const change = async (state: SiteState): Promise<void> => {
    const [first] = state.departures
    const last = state.departures.at(-1)
    if (!first || !last || said.has(last.hash)) return
    if (!isRipe(`pause/${last.hash}`, waitForChange(state, now()))) return
    const authors = new Set(
      state.departures.map(({ hash }) => siteLedger.acts().find((act) => act.hash === hash)?.device),
    )
    const place = placeAmong(state, "secret.change", last.hash)
    if (!authors.has(me.device) && !isRipe(`change/${last.hash}`, OTHERS_FIRST_MS + place * PLACE_MS)) return
    said.add(last.hash)
    const secret = random(SECRET_BYTES)
    const everybody = [...state.devices].flatMap(([device, { state: is, sealing }]): readonly Recipient[] =>
      is === "active" ? [{ device, sealing }] : [],
    )
    const [first250 = [], ...later] = inParts(everybody)
    const sealed = await sealSecret(id, secret, first250)
    const check = checkOfSecret(id, secret)
    const written = await write({ type: "secret.change", check, ...sealed, seen: state.tips })
    if (!written) return
    for (const part of later) {
      const more = await sealSecret(id, secret, part)
      await write({ type: "secret.share", change: written.hash, ...more, seen: state.tips })
    }
  }

  const share = async (state: SiteState): Promise<void> => {
    const current = secrets.change()
    if (!current) return
    const waiting = replicator.peers
      .get()
      .filter(({ secret }) => secret === "older")
      .flatMap(({ device }) => (isShareDue(state, current.change, device) ? [device] : []))
    const recipients = waiting.flatMap((device): readonly Recipient[] => {
      const known = state.devices.get(device)
      return known?.state === "active" ? [{ device, sealing: known.sealing }] : []
    })
    if (recipients.length === 0) return
    for (const { device } of recipients) said.add(`${current.change.hash}/${device}`)
    const sealed = await sealSecret(id, current.secret, recipients)
    if (sealed.boxes.length === 0) return
    const { hash } = current.change
    await write({ type: "secret.share", change: hash, ...sealed, seen: state.tips })
  }
  const isShareDue = (state: SiteState, { hash, sealed }: SecretChange, device: DeviceId): boolean => {
    const boxes = sealed.filter((part) => part.boxes.some((box) => box.device === device)).length
    if (boxes >= MAX_BOXES_EACH || said.has(`${hash}/${device}`) || state.devices.get(device)?.state !== "active")
      return false
    const isMine = boxes === 0 && state.devices.get(device)?.admittedBy === me.device
    const place = placeAmong(state, "secret.share", `${hash}/${device}`)
    const wait = boxes === 0 ? 0 : STAYS_MS
    return isMine || isRipe(`share/${hash}/${device}/${boxes}`, wait + PLACE_MS + place * PLACE_MS)
  }

  /** Of this machine among the connected ones whose members have that right, in an order that all of them compute alike. */
  const placeAmong = (state: SiteState, right: SiteRightName, what: string): number => {
    const ours = orderOf(what, me.device)
    return replicator.peers.get().filter(({ device, secret }) => {
      const member = state.members.get(state.devices.get(device)?.member ?? me.member)
      const may = secret === "current" && member?.state === "active" && maySite(right, member.role)
      return may && compareBytes(orderOf(what, device), ours) < 0
    }).length
  }

  const settle = async (): Promise<void> => {
    const state = roster.state.get()
    const mine = state?.members.get(me.member)
    if (stopped || !state || mine?.state !== "active" || !sources.isMember()) return
    if (maySite("secret.change", mine.role)) await change(state)
    if (maySite("secret.share", mine.role)) await share(state)
  }
  const run = (): Promise<void> =>
    serial.run(settle).catch((error: unknown) => log({ what: "secret-not-settled", error: String(error) }))
  return {
    /** To be called when the roster, or who is connected, has changed. */
    settle: run,
    async stop() {
      stopped = true
      for (const cancel of waits.values()) cancel()
      await serial.settled()
    },
  }
}

const orderOf = (what: string, device: DeviceId): Uint8Array => sha256(toUtf8(`${what}/${device}`))

const inParts = (recipients: readonly Recipient[]): readonly (readonly Recipient[])[] =>
  Array.from({ length: Math.ceil(recipients.length / MAX_BOXES) }, (_, at) =>
    recipients.slice(at * MAX_BOXES, (at + 1) * MAX_BOXES),
  )
