import { createHash } from "../../../shared/crypto/hash.ts"
import { toUtf8 } from "../../../shared/kernel/bytes.ts"
import type { DeviceId, Hash } from "../../../shared/kernel/ids.ts"
import type { JsonObject } from "../../../shared/kernel/json.ts"
import type { ActRecord } from "../../../shared/ledger/ledger.ts"
import { digitsOf, inventActs, inventDevice, inventMember } from "../../../shared/site/fixtures/inventedActs.ts"
import type { EnrolmentVerdicts } from "../../../shared/site/verifyEnrolment.ts"

const SEED = 20_261_005
const FOUNDER = "0"
/** Of so many acts one is written by somebody who has not seen the last ones. */
const APART = 6
/** How many acts such a colleague lacks, at most. */
const MAX_BEHIND = 12

export interface InventedRoster {
  readonly records: readonly ActRecord[]
  readonly verdicts: EnrolmentVerdicts
}

/** The same numbers each time (mulberry32). */
const createDice = () => {
  let state = SEED
  return (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

/**
 * The acts of a company's years, unsigned: everybody was invited and let in, most named a machine of theirs, some added one, rose, stepped back,
 * opened a community or revoked an invitation; some were removed. Several write at a time.
 */
export const inventRoster = (wanted: { readonly members: number; readonly acts: number }): InventedRoster => {
  const dice = createDice()
  const world = inventActs("roster")
  const seqs = new Map<DeviceId, number>([[inventDevice(FOUNDER), 0]])
  /** What somebody who has seen all would cite. */
  let tips: readonly Hash[] = [world.found(FOUNDER).hash]
  let members = 1
  const removed = new Set<number>()

  const place = (author: number) => {
    const device = inventDevice(String(author))
    const seq = (seqs.get(device) ?? -1) + 1
    seqs.set(device, seq)
    const behind = world.records.at(-1 - dice(MAX_BEHIND))?.hash
    const seen = dice(APART) === 0 && behind ? [behind] : tips
    return { device, seq, seen }
  }
  const note = ({ hash }: ActRecord, seen: readonly Hash[]): void => {
    tips = [...tips.filter((tip) => !seen.includes(tip)), hash].slice(-16)
  }
  /** Somebody who belongs to the site; the first ones moderate it. */
  const somebody = (among = members): number => {
    for (;;) {
      const drawn = dice(among)
      if (!removed.has(drawn)) return drawn
    }
  }
  const write = (author: number, body: JsonObject): void => {
    const act = place(author)
    note(world.write({ ...act, body }), act.seen)
  }
  const enrol = (author: number, name: string, role: "member" | "device"): void => {
    const act = place(author)
    const own = role === "device"
    const enrolment = {
      device: inventDevice(own ? `${author} ${name}` : name),
      member: inventMember(own ? String(author) : name),
      inviter: act.device,
      name: `${author}/${Math.floor(members / 40)}`,
      role,
    }
    note(world.enrol(act, enrolment), act.seen)
  }

  const pace = Math.floor(wanted.acts / wanted.members)
  while (world.records.length < wanted.acts) {
    const at = world.records.length
    if (members < wanted.members && at % pace === 1) {
      enrol(somebody(Math.min(members, 50)), String(members), "member")
      members += 1
      continue
    }
    const author = somebody()
    const drawn = dice(100)
    if (drawn < 12) enrol(author, String(at), "device")
    else if (drawn < 55)
      write(author, { type: "device.name", device: inventDevice(String(author)), name: `Portable ${at}` })
    else if (drawn < 75 && members > 20) {
      const member = inventMember(String(10 + dice(members - 10)))
      write(0, { type: "role.grant", member, role: dice(2) === 0 ? "moderator" : "member" })
    } else if (drawn < 80) write(author, { type: "community.open", ledger: digitsOf(`community ${at}`) })
    else if (drawn < 98) write(author, { type: "invitation.revoke", certificate: digitsOf(`certificate ${at}`) })
    else if (drawn < 99 && members > 100 && removed.size < members / 10) {
      const target = somebody(members - 50) + 50
      if (target >= members || removed.has(target)) continue
      removed.add(target)
      write(0, { type: "member.remove", member: inventMember(String(target)) })
    } else write(0, { type: "site.rename", name: `Atelier ${at}` })
  }
  return { records: world.records, verdicts: world.verdicts }
}

/** What a device hashes of an act to know that it is the one that was signed. */
export const hashActs = (texts: readonly Uint8Array[]): number => {
  let bits = 0
  for (const text of texts) bits ^= createHash(text).length
  return bits
}

export const textsOf = (records: readonly ActRecord[]): readonly Uint8Array[] =>
  records.map(({ body }) => toUtf8(JSON.stringify(body)))
