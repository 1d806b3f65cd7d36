import { expect, it } from "vitest"
import { createClientId } from "../crypto/clientId.ts"
import { createHash } from "../crypto/hash.ts"
import { type ItemModeration, UNMODERATED } from "../community/moderation.ts"
import { createItemId, createVolumeName, type MemberId } from "../kernel/ids.ts"
import { admission, createPerson, createSiteWorld, enrol, EPOCH_MS } from "../site/fixtures/siteWorld.ts"
import type { Rooms } from "./rooms.ts"
import { viewModeration } from "./viewModeration.ts"

const [alice, bob, carol] = [createPerson("Alice"), createPerson("Bob"), createPerson("Carol")]

/** Bob erased what Carol wrote, and nothing of it is on this machine any more. */
const start = async (changed: Partial<ItemModeration>) => {
  const world = createSiteWorld(alice)
  for (const newcomer of [bob, carol]) {
    const { text } = await world.invite(alice)
    await world.act(alice, admission(await enrol(newcomer, text)))
  }
  const site = await world.resolve(alice)
  const item = createItemId(createVolumeName(EPOCH_MS), createClientId(world.site, carol.device), 0)
  const hidden = { by: bob.member, at: EPOCH_MS, reason: "private", note: "" } as const
  const erasing = { ...hidden, envelope: createHash(Uint8Array.of(7)) }
  const moderation = new Map([[item, { ...UNMODERATED, hidden, erasing, ...changed }]])
  const room = {
    ledger: { id: world.site },
    projection: { original: () => undefined, reports: () => [], reported: () => [] },
    state: () => ({ moderation, mayRead: () => true, may: () => true }),
  }
  const rooms = { list: () => [room] } as unknown as Rooms
  return (me: MemberId) => viewModeration(rooms, me, site)
}

const asked = { at: EPOCH_MS, note: "C’est à moi", answer: null }

it("puts the question about what is gone here before who may answer it, and never before its author", async () => {
  const view = await start({ appeal: asked })
  const one = { what: "gone", author: carol.member, markdown: "", mayDecide: true, mayErase: false }
  expect(view(alice.member).waiting).toMatchObject([{ ...one, mayKeep: true }])
  expect(view(bob.member).waiting).toMatchObject([{ ...one, mayKeep: false }])
  expect([view(carol.member).waiting, view(carol.member).mine]).toEqual([[], []])
})

it("says nothing of what is gone once its author was answered, or where they ask nothing", async () => {
  const answered = { ...asked, answer: { by: alice.member, at: EPOCH_MS, note: "" } }
  for (const appeal of [null, answered]) {
    const { waiting, hidden } = (await start({ appeal }))(alice.member)
    expect([waiting, hidden]).toEqual([[], []])
  }
})
