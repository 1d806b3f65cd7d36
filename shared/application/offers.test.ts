import { describe, expect, it } from "vitest"
import { createHash } from "../crypto/hash.ts"
import { toUtf8 } from "../kernel/bytes.ts"
import type { DeviceId, LedgerId, MemberId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import { createPerson, createSiteWorld } from "../site/fixtures/siteWorld.ts"
import { MAX_COMMUNITIES_PER_MEMBER } from "../site/siteRules.ts"
import type { SiteState } from "../site/siteState.ts"
import { type Held, mayHoldOffered } from "./offers.ts"

const [alice, stranger] = [createPerson("Alice"), createPerson("Stranger")]
const site: SiteState = await createSiteWorld(alice).resolve(alice)
const SALT = "AAAAAAAAAAAAAAAAAAAAAA"
const idOf = (text: string) => createHash(toUtf8(text)) as unknown as LedgerId

const FACE = { name: "Achats", purpose: "", emoji: "🤝" }
const community = (creator: MemberId): JsonObject => ({
  type: "community.create",
  ...FACE,
  site: site.id,
  access: "private",
  creator,
  salt: SALT,
  seen: [],
})
const door = (creator: MemberId): JsonObject => ({
  type: "door.create",
  ...FACE,
  site: site.id,
  community: idOf("behind"),
  owners: [creator],
  animators: [],
  creator,
  salt: SALT,
  seen: [],
})

const founded = (count: number, creator: MemberId) =>
  Array.from({ length: count }, (_, at) => ({ ledger: { id: idOf(`${creator} ${at}`) }, state: () => ({ creator }) }))
const holding = (rooms: ReturnType<typeof founded>, doors: ReturnType<typeof founded> = []): Held => ({
  list: () => rooms,
  doors: { list: () => doors },
})
const NOTHING = holding([])
const FULL = MAX_COMMUNITIES_PER_MEMBER

describe.each([
  ["a community", community, (count: number, creator: MemberId) => holding(founded(count, creator))],
  ["a door", door, (count: number, creator: MemberId) => holding([], founded(count, creator))],
] as const)("%s that is offered", (_what, genesis, held) => {
  const asks = (by: DeviceId, creator: MemberId, of: Held = NOTHING, known = site): boolean =>
    mayHoldOffered(of, known, { device: by, body: genesis(creator) })

  it("is held as far as one member may found them, whatever others founded", () => {
    expect(asks(alice.device, alice.member)).toBe(true)
    expect(asks(alice.device, alice.member, held(FULL - 1, alice.member))).toBe(true)
    expect(asks(alice.device, alice.member, held(FULL, alice.member))).toBe(false)
    expect(asks(alice.device, alice.member, held(4 * FULL, stranger.member))).toBe(true)
  })

  it("of a key that the site does not know is not held, nor one that names another than who signed it", () => {
    expect(asks(stranger.device, stranger.member)).toBe(false)
    expect(asks(stranger.device, alice.member)).toBe(false)
    expect(asks(alice.device, stranger.member)).toBe(false)
  })

  it("is counted by member, not by machine", () => {
    const known = site.devices.get(alice.device)
    const device = createPerson("Alice’s laptop").device
    const other = { ...site, devices: new Map(known ? [[device, known]] : []) }
    expect(asks(device, alice.member, NOTHING, other)).toBe(true)
    expect(asks(device, alice.member, held(FULL, alice.member), other)).toBe(false)
  })
})

it("what the site ledger names is counted there", () => {
  const rooms = founded(FULL, alice.member)
  const naming = { ...site, openCommunities: rooms.map(({ ledger }) => ledger.id) }
  const genesis = { device: alice.device, body: community(alice.member) }
  expect(mayHoldOffered(holding(rooms), naming, genesis)).toBe(true)
  expect(mayHoldOffered(holding(founded(4096, stranger.member)), naming, genesis)).toBe(false)
})
