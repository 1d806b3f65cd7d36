import { expect, it } from "vitest"
import type { DeviceId } from "../../../shared/kernel/ids.ts"
import type { Site } from "../../../shared/application/site.ts"
import { parseHeadRow } from "../../../renderer/platform/storage/parseRows.ts"
import type { MemoryMachine } from "../../fakes/memoryMachine.ts"
import { createStage, expectSame, level, wordsOf } from "../stage.ts"
import { foundAtelier, joinBy, must, say } from "../story.ts"

const AT_ONCE = 256 * 1024 * 1024
/** What 16 MB a day come to in three minutes. */
const THREE_MINUTES = Math.floor((16 * 1024 * 1024 * 3) / (24 * 60))

/** As after so many valid envelopes of one device in a ledger; nobody would want to wait for them here. */
const outweigh = (machine: MemoryMachine, site: Site, device: DeviceId, weight: number): void => {
  const heads = machine.disks.get(site.id)?.heads ?? new Map<string, unknown>()
  for (const [key, stored] of heads) {
    const head = parseHeadRow(stored)
    if (head?.device === device && head.ledger !== site.id) return void heads.set(key, { ...head, weight })
  }
  throw new Error("no such head")
}

const setTheStage = async () => {
  const stage = createStage()
  const alice = await foundAtelier(stage.alice.start())
  const [community] = alice.communities.get()
  if (!community) throw new Error("no community")
  const { ledger } = community
  const bob = await joinBy(alice, stage.bob.start(), "Bob")
  await stage.time.pass(5_000)
  await say(bob, ledger, "Mallory comes later")
  await level(stage, [alice, bob])
  return { stage, alice, bob, ledger }
}

it("what a member writes beyond anybody's measure waits, on every device and over a restart, and comes in the end", async () => {
  const { stage, alice, bob, ledger } = await setTheStage()
  await alice.close()
  outweigh(stage.alice, alice, bob.me.device, AT_ONCE + THREE_MINUTES)
  const again = must(await stage.alice.start().open(alice.id))
  await stage.time.pass(20_000)
  expect(again.notices.get()).toEqual([])

  await say(bob, ledger, "And one more")
  must(await bob.introduce({ name: "Bob", title: "Everywhere the same" }))
  await say(again, ledger, "Alice goes on")
  await stage.time.pass(60_000)
  expect(wordsOf(again)).toEqual(["Alice goes on", "Mallory comes later"])
  expect(wordsOf(bob)).toContain("Alice goes on")
  expect(again.members.get().get(bob.me.member)?.title).toBe("")
  expect(again.notices.get()).toMatchObject([{ code: "author-held-back", values: { name: "Bob" } }])
  // Nobody is sent away for it, and what is not taken is not called received.
  expect(bob.sync.get()).toMatchObject({ peers: [{}], unsent: 2 })

  await level(stage, [again, bob], 300_000)
  expectSame(again, bob)
  expect(wordsOf(again)).toContain("And one more")
  expect(again.members.get().get(bob.me.member)?.title).toBe("Everywhere the same")
  expect(bob.sync.get().unsent).toBe(0)
  await again.close()
  await bob.close()
})

it("what one writes oneself is never too much", async () => {
  const { stage, alice, bob, ledger } = await setTheStage()
  await bob.close()
  outweigh(stage.bob, bob, bob.me.device, 2 * AT_ONCE)
  const again = must(await stage.bob.start().open(bob.id))
  await say(again, ledger, "My own disk")
  await level(stage, [alice, again])
  expectSame(alice, again)
  expect(wordsOf(again)).toContain("My own disk")
  await alice.close()
  await again.close()
})
