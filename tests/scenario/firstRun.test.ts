import { beforeAll, describe, expect, it } from "vitest"
import type { OpenError, Palabre } from "../../shared/application/palabre.ts"
import type { Site } from "../../shared/application/site.ts"
import type { SiteId } from "../../shared/kernel/ids.ts"
import type { Result } from "../../shared/kernel/result.ts"
import type { MemoryMachine } from "../fakes/memoryMachine.ts"
import { createTripwire, type Fate } from "../fakes/tripwire.ts"
import { createStage, expectSame, level, playEach } from "./stage.ts"
import { foundAtelier, must, say } from "./story.ts"

const FATES: readonly Fate[] = ["killed before", "killed after", "full"]

const BOB = { memberName: "Bob", memberTitle: "" } as const
let prepared: { readonly alice: MemoryMachine; readonly bob: MemoryMachine; readonly id: SiteId; readonly text: string }

beforeAll(async () => {
  const stage = createStage()
  const alice = await foundAtelier(stage.alice.start())
  const [community] = alice.communities.get()
  if (!community) throw new Error("no community")
  await say(alice, community.ledger, "Avant")
  const { text } = must(await alice.createInvitation({ uses: 20, days: 7 }))
  await alice.close()
  prepared = { ...stage, id: alice.id, text }
})

/** The site that this machine lists, opened; undefined where it lists none. */
const reopen = async (palabre: Palabre): Promise<Site | undefined> => {
  const sites = await palabre.sites()
  expect(sites.length).toBeLessThan(2)
  return sites[0] && must(await palabre.open(sites[0].id))
}

const playFounding = async (at: number, fate: Fate) => {
  const stage = createStage()
  const wire = createTripwire(at, fate)
  const palabre = stage.alice.start(wire.disturb)
  const founding = foundAtelier(palabre).then(
    (site) => site,
    () => "refused" as const,
  )
  const founded = await Promise.race([
    founding,
    wire.trip.then(async () => (fate === "full" ? founding : ("killed" as const))),
  ])
  return { stage, wire, palabre, founded }
}

describe("founding a site", () => {
  it.each(FATES)("%s at any write leaves the whole site or none, and can be repeated", async (fate) => {
    const operations = await playEach(fate, playFounding, async ({ stage, wire, palabre, founded }) => {
      wire.free()
      const running = fate === "full" ? palabre : stage.alice.start()
      // Where the disk was full only after it stood, it is open.
      const site =
        typeof founded === "object" && fate === "full"
          ? founded
          : ((await reopen(running)) ?? (await foundAtelier(running)))
      expect(site.standing.get()).toEqual({ kind: "member" })
      await site.close()
      const again = await reopen(stage.alice.start())
      expect(again?.communities.get().map(({ name }) => name)).toEqual(["Tout le monde"])
      expect([...stage.alice.disks.values()].filter(({ local }) => local.size > 0)).toHaveLength(1)
      await again?.close()
    })
    expect(operations).toContain("append")
    expect(operations.length).toBeGreaterThan(5)
  })
})

/** Bob joins alice's site; one of the two has the wire. */
const playJoin = (wired: "alice" | "bob") => async (at: number, fate: Fate) => {
  const stage = createStage(prepared)
  const wire = createTripwire(at, fate)
  const palabres = {
    alice: stage.alice.start(wired === "alice" ? wire.disturb : undefined),
    bob: stage.bob.start(wired === "bob" ? wire.disturb : undefined),
  }
  const sites: { alice?: Site; bob?: Site } = {}
  const enter = async (name: "alice" | "bob", result: Promise<Result<Site, OpenError | { readonly kind: string }>>) => {
    const entered = await result
    if (entered.ok) sites[name] = entered.value
  }
  const whole = (async () => {
    await enter("alice", palabres.alice.open(prepared.id))
    await enter("bob", palabres.bob.join({ invitation: prepared.text, ...BOB }))
    await stage.time.pass(30_000)
  })()
  await (fate === "full" ? whole : Promise.race([whole, wire.trip]))
  return { stage, wire, palabres, sites, whole }
}
type Joining = Awaited<ReturnType<ReturnType<typeof playJoin>>>

const finish = async ({ stage }: Joining, alice: Site, bob: Site): Promise<void> => {
  // A mesh announces itself again by and by; this one when it is told to.
  await stage.network.heal()
  await stage.time.until(
    () => bob.standing.get().kind === "member" && bob.home.get().length === 1 && alice.members.get().size === 2,
    120_000,
    () => JSON.stringify([bob.standing.get(), bob.notices.get()]),
  )
  await level(stage, [alice, bob])
  expectSame(alice, bob)
  await alice.close()
  await bob.close()
}

const join = async (palabre: Palabre) =>
  (await reopen(palabre)) ?? must(await palabre.join({ invitation: prepared.text, ...BOB }))

describe("joining a site", () => {
  it.each(FATES)("%s at any of the newcomer's writes ends as a member, and asks for nothing twice", async (fate) => {
    const operations = await playEach(fate, playJoin("bob"), async (joining, tripped) => {
      const { stage, wire, palabres, sites } = joining
      wire.free()
      const { alice } = sites
      if (!alice) throw new Error("alice is not there")
      const isRunning = fate === "full" || !tripped
      const bob = isRunning ? (sites.bob ?? (await join(palabres.bob))) : await join(stage.bob.start())
      await finish(joining, alice, bob)
    })
    expect(operations.length).toBeGreaterThan(7)
  })

  it.each(FATES)("%s at any of the admitting member's writes ends as a member, too", async (fate) => {
    const operations = await playEach(fate, playJoin("alice"), async (joining, tripped) => {
      const { stage, wire, palabres, sites } = joining
      wire.free()
      const isRunning = sites.alice && (fate === "full" || !tripped)
      const alice = isRunning ? sites.alice : await reopen(fate === "full" ? palabres.alice : stage.alice.start())
      const bob = sites.bob ?? must(await palabres.bob.join({ invitation: prepared.text, ...BOB }))
      if (!alice) throw new Error("alice is not there")
      await finish(joining, alice, bob)
    })
    expect(operations.length).toBeGreaterThan(5)
  })
})
