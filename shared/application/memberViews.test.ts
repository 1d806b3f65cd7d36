import { expect, it } from "vitest"
import { toBase64Url } from "../kernel/bytes.ts"
import type { DeviceId } from "../kernel/ids.ts"
import { createPerson, createSiteWorld, enrol } from "../site/fixtures/siteWorld.ts"
import { viewAuthors } from "./memberViews.ts"

it("A member is there by a machine that is theirs, not by one that was taken off, nor by a stranger's", async () => {
  const [alice, stranger] = [createPerson("Alice"), createPerson("Stranger")]
  const laptop = { ...createPerson("Laptop"), member: alice.member }
  const world = createSiteWorld(alice)
  const { text } = await world.invite(alice, { role: "device", member: alice.member, uses: 1 })
  await world.act(alice, { type: "device.add", enrolment: toBase64Url(await enrol(laptop, text)) })
  const isThere = async (...connected: readonly DeviceId[]) => {
    const site = await world.resolve(alice)
    const sources = { site, profiles: new Map(), connected: new Set(connected), lastHeard: new Map() }
    return viewAuthors(sources, new Map()).get(alice.member)?.connected
  }
  expect(await isThere(laptop.device)).toBe(true)
  expect(await isThere(stranger.device)).toBe(false)
  await world.act(alice, { type: "device.revoke", device: laptop.device })
  expect(await isThere(laptop.device)).toBe(false)
  expect(await isThere(laptop.device, alice.device)).toBe(true)
})
