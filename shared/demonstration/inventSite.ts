import { sign } from "../crypto/signing.ts"
import { toBase64Url, toHex } from "../kernel/bytes.ts"
import type { Hash, MemberId, SiteId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import type { RandomBytes } from "../kernel/random.ts"
import { createEnrolment } from "../site/enrolment.ts"
import { createInvitation } from "../site/createInvitation.ts"
import { readInvitation } from "../site/readInvitation.ts"
import type { Invitation } from "../site/invitation.ts"
import type { DeviceKeys } from "../crypto/deviceKeys.ts"
import type { DemoSite } from "./content/types.ts"
import { acceptanceOf, inventCharter } from "./inventCharter.ts"
import { type InventedPerson, inventPerson } from "./inventedPerson.ts"

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
/** Posts are at most 120 days old. */
const SITE_AGE_DAYS = 125
/** What was said since then is new to the visitor. */
const VISITOR_AGE_DAYS = 1.5

export interface Visitor {
  readonly member: MemberId
  readonly keys: DeviceKeys
  readonly name: string
  readonly title: string
}

export interface InventedSite {
  readonly id: SiteId
  readonly secret: Uint8Array
  readonly people: ReadonlyMap<string, InventedPerson>
  readonly founder: InventedPerson
  /** Signs the next act of the site ledger. */
  govern(at: number, body: JsonObject): Promise<void>
}

interface InventingOptions {
  readonly content: DemoSite
  readonly language: "fr" | "en"
  readonly visitor: Visitor
  readonly now: number
  readonly random: RandomBytes
}

/** Founds the site with its people; the first of them founds it and countersigns the others. */
export const inventSite = async ({
  content,
  language,
  visitor,
  now,
  random,
}: InventingOptions): Promise<InventedSite> => {
  let id: SiteId | undefined
  const site = (): SiteId => {
    if (!id) throw new Error("demonstration: the site is not founded yet")
    return id
  }
  const people: InventedPerson[] = []
  for (const person of content.people) people.push(await inventPerson(person, { random, site }))
  const [founder] = people
  if (!founder) throw new Error("demonstration: nobody founds the site")

  const born = now - SITE_AGE_DAYS * DAY_MS
  const genesis = await founder.found(born, {
    type: "site.create",
    name: content.name,
    purpose: content.purpose,
    language,
    founder: {
      member: founder.member,
      name: founder.name,
      title: founder.title,
      sealing: toBase64Url(founder.keys.sealingPublicKey),
    },
    salt: toBase64Url(random(16)),
    seen: [],
  })
  id = genesis.hash as SiteId
  let tip: Hash = genesis.hash
  const govern: InventedSite["govern"] = async (at, body) => {
    tip = (await founder.act(site(), at, { ...body, seen: [tip] })).hash
  }

  const secret = random(32)
  const invitation = await inviteEverybody({ id, secret, founder, content, random, now })
  const admit = async (person: Visitor, at: number) => {
    const enrolment = await createEnrolment({
      invitation,
      member: person.member,
      device: person.keys.device,
      sealing: person.keys.sealingPublicKey,
      name: person.name,
      title: person.title,
      sign: (domain, message) => sign(person.keys, domain, message),
    })
    if (!enrolment.ok) throw new Error(`demonstration: ${person.name} cannot be enrolled`)
    await govern(at, { type: "member.admit", enrolment: toBase64Url(enrolment.value) })
  }
  const said = new Map(content.people.map((person) => [person.key, person]))
  const isLate = ({ key }: InventedPerson) => said.get(key)?.joinedDaysAgo !== undefined
  for (const [at, person] of people.slice(1).entries())
    if (!isLate(person)) await admit(person, born + (at + 1) * 60_000)
  const present = people.filter((person) => !isLate(person))
  const charter = await inventCharter(content.charter, { site: id, founder, people: present, now, tip })
  tip = charter.tip
  await admit(visitor, now - VISITOR_AGE_DAYS * DAY_MS)
  for (const person of people.filter(isLate)) {
    const at = now - (said.get(person.key)?.joinedDaysAgo ?? 0) * DAY_MS
    await admit(person, at)
    await person.act(id, at + HOUR_MS, acceptanceOf(charter.version, tip))
  }
  for (const person of people) {
    const help = said.get(person.key)?.help
    if (help) await person.say(id, now - VISITOR_AGE_DAYS * DAY_MS, { t: "profile", help })
  }
  return { id, secret, founder, govern, people: new Map(people.map((person) => [person.key, person])) }
}

const inviteEverybody = async (options: {
  readonly id: SiteId
  readonly secret: Uint8Array
  readonly founder: InventedPerson
  readonly content: DemoSite
  readonly random: RandomBytes
  readonly now: number
}): Promise<Invitation> => {
  const { id, secret, founder, content, random, now } = options
  const { text } = await createInvitation({
    site: { id, name: content.name },
    secret,
    founderDevice: founder.keys.device,
    inviter: { device: founder.keys.device, name: founder.name },
    sign: (domain, message) => sign(founder.keys, domain, message),
    role: "member",
    uses: content.people.length + 1,
    expiresAt: now + DAY_MS,
    addresses: [],
    random,
  })
  const read = await readInvitation(text, now)
  if (!read.ok) throw new Error("demonstration: its own invitation does not read")
  return read.value
}

export const createMemberId = (random: RandomBytes): MemberId => toHex(random(16)) as MemberId
