import { expect, test } from "vitest"
import { deliver, foundSite, startDevice } from "../../tests/fixtures/ledgerWorld.ts"
import type { CommunityState } from "../community/communityState.ts"
import { resolveDoor } from "../community/door/resolveDoor.ts"
import { toBase64Url } from "../kernel/bytes.ts"
import { createPerson, createSiteWorld } from "../site/fixtures/siteWorld.ts"
import type { SiteState } from "../site/siteState.ts"
import { keepDoors } from "./keepDoors.ts"
import type { Rooms } from "./rooms.ts"

test("A door that a co-owner describes otherwise without end is answered a few times, until the community itself says something new", async () => {
  const [person, other] = [createPerson("Alice"), createPerson("Bob")]
  const state = await createSiteWorld(person).resolve(person)
  const [mine, founder] = [state.devices.get(person.device), state.members.get(person.member)]
  if (!mine || !founder) throw new Error("she founded it")
  const alice = await foundSite()
  const bob = await startDevice({ site: alice.ledger.id })
  const site: SiteState = {
    ...state,
    devices: new Map([
      [alice.device, mine],
      [bob.device, { ...mine, member: other.member }],
    ]),
    members: new Map(state.members).set(other.member, { ...founder, id: other.member }),
  }
  const owners = [person.member, other.member]
  const face = { name: "Forge", purpose: "", emoji: "🛠️", owners, animators: [] }
  const salt = toBase64Url(new Uint8Array(16))
  const place = { site: site.id, community: alice.ledger.id, creator: person.member, salt, seen: [] }
  const founded = await alice.ledgers.found({ type: "door.create", ...place, ...face })
  if (!founded.ok) throw new Error(founded.error.kind)
  const [door, theirs] = [founded.value, await bob.ledgers.open(founded.value.id)]

  const read = () => resolveDoor(door.acts(), site)
  const keep = async (name: string) => {
    const community = {
      ...face,
      name,
      access: "request",
      archived: null,
      roles: new Map(),
    } as unknown as CommunityState
    const rooms = {
      list: () => [{ ledger: alice.ledger, state: () => community }],
      doors: { list: () => [{ ledger: door, state: read }] },
    } as unknown as Rooms
    const before = door.acts().length
    await keepDoors({
      id: site.id,
      me: { member: person.member },
      ledgers: alice.ledgers,
      rooms,
      random: (length) => new Uint8Array(length),
    })
    return door.acts().length - before
  }
  const describe = async (name: string) => {
    await deliver(door, theirs)
    const seen = [...(resolveDoor(theirs.acts(), site)?.tips ?? [])]
    await theirs.append([{ kind: "act", body: { type: "door.describe", ...face, name, open: true, seen } }])
    await deliver(theirs, door)
  }
  let answers = 0
  for (let times = 0; times < 12; times++) {
    await describe(`Elsewhere ${times}`)
    answers += await keep("Forge")
  }
  expect(answers).toBe(4)
  expect(read()?.name).toBe("Elsewhere 11")
  expect(await keep("Foundry")).toBe(1)
  expect(read()?.name).toBe("Foundry")
  await describe("Elsewhere again")
  expect(await keep("Foundry")).toBe(1)
})
