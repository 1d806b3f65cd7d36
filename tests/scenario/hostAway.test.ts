import { expect, it, vi } from "vitest"
import { createFakeHost, type FakeHost } from "../fakes/fakeHost.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep } = keepSites()

/** A machine whose host answers nothing while it is away. */
const startWithHost = (network: ReturnType<typeof createMemoryNetwork>) => {
  const host = createFakeHost()
  let away = false
  const orAway = <Value>(answer: () => Promise<Value>): Promise<Value> =>
    away ? Promise.reject(new Error("unreachable")) : answer()
  const remembered: string[] = []
  const leaving: FakeHost = {
    ...host,
    describe: () => orAway(host.describe),
    network: () => orAway(host.network),
    joinNetwork: (request) => orAway(() => host.joinNetwork(request)),
    rememberSite: ({ name }) => orAway(async () => void remembered.push(name)),
  }
  const machine = createMemoryMachine("alice", network, {
    host: leaving,
    createMesh: () => orAway(async () => network.mesh("alice")),
  })
  return {
    machine,
    remembered,
    setAway(next: boolean) {
      away = next
      host.setReachable(!next)
    },
  }
}

it("opens a site while the host is away, and meets the others when it is back", async () => {
  const network = createMemoryNetwork()
  const { machine, remembered, setAway } = startWithHost(network)
  const founded = await foundAtelier(machine.start())
  const [everyone] = await until(founded.communities, (communities) => communities.length === 1)
  if (!everyone) throw new Error("no community")
  const bob = keep(await joinBy(founded, createMemoryMachine("bob", network).start(), "Bob"))
  await until(bob.communities, (communities) => communities.length === 1)
  await founded.close()

  setAway(true)
  remembered.length = 0
  const alice = keep(must(await machine.start().open(founded.id)))
  await say(alice, everyone.ledger, "Sans programme")
  expect(textsOf(alice)).toEqual(["Sans programme"])
  expect(bob.home.get()).toEqual([])

  setAway(false)
  await until(bob.home, (home) => home.length === 1)
  expect(remembered).toEqual(["Atelier Nord"])
})

it("keeps a site open where no connection can be made at all", async () => {
  const machine = createMemoryMachine("alice", createMemoryNetwork(), {
    createMesh: () => Promise.reject(new Error("no WebRTC here")),
  })
  const alice = keep(await foundAtelier(machine.start()))
  expect(alice.standing.get()).toEqual({ kind: "member" })
  alice.reconnect()
  await until(alice.communities, (communities) => communities.length === 1)
})

it("does not begin to look for others after it was closed", async () => {
  const network = createMemoryNetwork()
  const started = vi.fn<() => void>()
  let made: (() => void) | undefined
  const machine = createMemoryMachine("alice", network, {
    async createMesh() {
      await new Promise<void>((resolve) => (made = resolve))
      return { ...network.mesh("alice"), start: started }
    },
  })
  const alice = await foundAtelier(machine.start())
  await vi.waitFor(() => expect(made).toBeDefined())
  await alice.close()
  made?.()
  await new Promise((resolve) => setImmediate(resolve))
  expect(started).not.toHaveBeenCalled()
})
