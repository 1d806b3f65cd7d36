import { describe, expect, it } from "vitest"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep, close } = keepSites()

const start = async () => {
  const network = createMemoryNetwork()
  const machine = (name: string) => createMemoryMachine(name, network).start()
  const alice = keep(await foundAtelier(machine("alice")))
  const { text } = must(await alice.createInvitation({ uses: 10, days: 7 }))
  const bob = keep(await joinBy(alice, machine("bob"), "Bob"))
  await until(bob.communities, ([everyone]) => everyone?.ready ?? false)
  const [everyone] = bob.communities.get()
  if (!everyone) throw new Error("no community")
  await say(bob, everyone.ledger, "Avant la perte")
  await until(alice.home, () => textsOf(alice).includes("Avant la perte"))
  return { machine, alice, bob, text, ledger: everyone.ledger }
}
type Started = Awaited<ReturnType<typeof start>>

const comeBack = async ({ machine, text }: Started, name: string, code: string) =>
  keep(must(await machine(name).comeBack({ invitation: text, code, deviceName: name })))

describe("a recovery code on paper", () => {
  it("brings its member back on a new machine, seen by all, and is spent with it", async () => {
    const started = await start()
    const { alice, bob, ledger } = started
    expect(bob.recovery.get().since).toBeNull()
    const code = must(await bob.createRecoveryCode()).join("\n")
    expect(bob.recovery.get().since).not.toBeNull()
    await expect.poll(() => alice.register(alice.id)[0]?.type).toBe("recovery.set")
    await close(bob)

    const again = await comeBack(started, "Neuf", code)
    await until(again.standing, ({ kind }) => kind === "member")
    await until(again.home, () => textsOf(again).includes("Avant la perte"))
    expect(again.me.member).toBe(bob.me.member)
    expect(again.recovery.get().since).toBeNull()
    expect(alice.register(alice.id)[0]).toMatchObject({
      type: "member.return",
      effect: "done",
      person: { name: "Bob" },
      name: "Neuf",
    })
    expect(alice.notices.get()).toContainEqual(
      expect.objectContaining({ code: "return-recorded", values: { name: "Bob" } }),
    )
    const [mine] = again.home.get()
    if (!mine) throw new Error("no post")
    must(await again.edit(mine, { markdown: "Après la perte" }))
    await until(alice.post(mine), (post) => post?.markdown === "Après la perte")

    // The lost machine goes at its member's word, and a new sheet takes the place of the old one.
    must(await again.revokeDevice(bob.me.device))
    must(await again.createRecoveryCode())
    const thief = await comeBack(started, "Voleur", code)
    await until(thief.standing, ({ kind }) => kind === "refused")
    expect(thief.standing.get()).toEqual({ kind: "refused", reason: "invalid", returning: true })
    expect(thief.communities.get()).toEqual([])
    await say(again, ledger, "Toujours moi")
    await until(alice.home, () => textsOf(alice).includes("Toujours moi"))
  })

  it("of somebody else, or of nobody, brings nobody back, and both are told the same", async () => {
    const started = await start()
    const { alice, bob } = started
    must(await bob.createRecoveryCode())
    const old = must(await bob.createRecoveryCode()).join(" ")
    must(await bob.dropRecoveryCode())
    await expect.poll(() => alice.register(alice.id)[0]).toMatchObject({ type: "recovery.set", on: false })
    const thief = await comeBack(started, "Voleur", old)
    await until(thief.standing, ({ kind }) => kind === "refused")
    expect(thief.standing.get()).toMatchObject({ reason: "invalid" })
    expect(bob.devices.get()).toHaveLength(1)
  })

  it("that was not copied right is refused before anything is written", async () => {
    const started = await start()
    const palabre = started.machine("Neuf")
    const code = must(await started.bob.createRecoveryCode()).join("\n")
    const input = { invitation: started.text, deviceName: "Neuf" }
    expect(await palabre.comeBack({ ...input, code: code.slice(0, 20) })).toEqual({
      ok: false,
      error: { kind: "code", reason: "length" },
    })
    expect(await palabre.comeBack({ ...input, code, invitation: "bonjour" })).toMatchObject({
      ok: false,
      error: { kind: "invitation" },
    })
    expect(await palabre.sites()).toEqual([])
  })
})

it("the register keeps what one machine did in one millisecond in its order", async () => {
  const now = Date.now()
  const alice = keep(
    await foundAtelier(createMemoryMachine("alice", createMemoryNetwork(), { now: () => now }).start()),
  )
  for (let turn = 0; turn < 4; turn++) {
    must(await alice.createRecoveryCode())
    must(await alice.dropRecoveryCode())
  }
  const turns = alice.register(alice.id).filter(({ type }) => type === "recovery.set")
  expect(turns.map(({ on }) => on)).toEqual([false, true, false, true, false, true, false, true])
})
