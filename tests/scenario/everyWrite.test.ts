import { beforeAll, describe, expect, it } from "vitest"
import type { Site } from "../../shared/application/site.ts"
import type { SiteId } from "../../shared/kernel/ids.ts"
import type { MemoryMachine } from "../fakes/memoryMachine.ts"
import { createTripwire, type Fate } from "../fakes/tripwire.ts"
import { type Day, spendDay } from "./day.ts"
import { createStage, expectSame, level, playEach } from "./stage.ts"
import { foundAtelier, joinBy, must, say } from "./story.ts"

let prepared: { readonly alice: MemoryMachine; readonly bob: MemoryMachine; readonly id: SiteId }

beforeAll(async () => {
  const stage = createStage()
  const alice = await foundAtelier(stage.alice.start())
  const [community] = alice.communities.get()
  if (!community) throw new Error("no community")
  await say(alice, community.ledger, "Avant")
  await say(alice, community.ledger, "À retirer")
  const joining = joinBy(alice, stage.bob.start(), "Bob")
  const bob = await joining
  await stage.time.pass(5_000)
  await level(stage, [alice, bob])
  await alice.close()
  await bob.close()
  prepared = { ...stage, id: alice.id }
})

const ignoreLate = (): void => {}

/** Alice's day over a wire that trips at one write; bob watches. */
const play = async (at: number, fate: Fate) => {
  const stage = createStage(prepared)
  const bob = must(await stage.bob.start().open(prepared.id))
  const wire = createTripwire(at, fate)
  const told: Day["told"] = new Map()
  const refused: string[] = []
  const palabre = stage.alice.start(wire.disturb)
  const settle = () => stage.time.pass(2_000)
  let site: Site | undefined
  const whole = (async () => {
    const opened = await palabre.open(prepared.id)
    if (!opened.ok) return void refused.push(opened.error.kind)
    site = opened.value
    await settle()
    const ledger = site.communities.get()[0]?.ledger
    if (!ledger) throw new Error("no community")
    const colleague = {
      publish: (text: string) => say(bob, ledger, text),
      async takeDown(text: string) {
        const key = bob.home.get().find((one) => bob.post(one).get()?.markdown === text)
        if (key) must(await bob.remove(key))
      },
    }
    await spendDay({ site, ledger, told, refused, settle, colleague })
    // What waited leaves.
    await stage.time.pass(10_000)
  })()
  whole.catch(ignoreLate)
  if (fate === "full") await whole
  else await Promise.race([whole, wire.trip])
  return { stage, bob, wire, told, refused, site, whole }
}

const finish = async (site: Site, { stage, bob, told }: Awaited<ReturnType<typeof play>>): Promise<void> => {
  await level(stage, [site, bob])
  expectSame(site, bob)
  const lost: string[] = []
  for (const [about, check] of told) if (!(await check(site))) lost.push(about)
  expect(lost).toEqual([])
  await site.close()
  await bob.close()
}

describe("a member's day", () => {
  it("reaches every kind of durable operation, and nothing refuses it", async () => {
    const played = await play(Number.POSITIVE_INFINITY, "full")
    expect(played.refused).toEqual([])
    if (!played.site) throw new Error("not open")
    await finish(played.site, played)
    expect([...new Set(played.wire.operations)].toSorted()).toEqual([
      "append",
      "cache attach",
      "cache drop",
      "erase",
      "open store",
      "registry put",
      "writeLocal",
    ])
    expect([...played.told.keys()]).toHaveLength(14)
  })

  it.each(["killed before", "killed after"] as const)(
    "that ends %s any of its writes is found again, and goes on",
    async (fate) => {
      const operations = await playEach(fate, play, async (played, tripped) => {
        const { stage } = played
        if (!tripped) return played.site && finish(played.site, played)
        const waited = [...(stage.alice.disks.get(prepared.id)?.local.keys() ?? [])].filter((key) =>
          key.startsWith("outbox/"),
        )
        const again = must(await stage.alice.start().open(prepared.id))
        const codes = again.notices.get().map(({ code }) => code)
        expect(codes).toEqual(waited.length > 0 ? ["outbox-recovered"] : [])
        await finish(again, played)
      })
      expect(operations.length).toBeGreaterThan(40)
    },
  )

  it("whose disk is full from any write on goes on once there is room, without a restart, and says so", async () => {
    await playEach("full", play, async (played, tripped) => {
      const { stage, wire, refused } = played
      if (!tripped) return played.site && finish(played.site, played)
      const codes = played.site?.notices.get().map(({ code }) => code) ?? []
      // It could not even open, or it says so on the screen.
      expect(played.site ? codes : refused).toContain(played.site ? "store-full" : "full")
      wire.free()
      await finish(played.site ?? must(await stage.alice.start().open(prepared.id)), played)
    })
  })
})
