import { describe, expect, it } from "vitest"
import type { Site } from "../../shared/application/site.ts"
import { parseSiteRecord, SITE_RECORD_KEY } from "../../shared/application/siteRecord.ts"
import { sign } from "../../shared/crypto/signing.ts"
import { toHex } from "../../shared/kernel/bytes.ts"
import { parsePayload } from "../../shared/ledger/payload.ts"
import { parseSiteAct } from "../../shared/site/acts.ts"
import type { Link, LinkIdentity } from "../../shared/sync/link.ts"
import { decodeMessage } from "../../shared/sync/replicator/decodeMessage.ts"
import { encodeMessage } from "../../shared/sync/replicator/encodeMessage.ts"
import type { Message } from "../../shared/sync/replicator/messages.ts"
import { createMemoryMachine, type MemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep, close, open } = keepSites()
const DAY_MS = 24 * 60 * 60 * 1000

/** Somebody's machine, and by which secrets it meets others. */
interface Watched extends MemoryMachine {
  /** In hexadecimal, the current one first. */
  secrets(): readonly string[]
  readonly links: readonly Link[]
}

/** A network whose machines share a clock that can be put forward. */
const createWorld = () => {
  const network = createMemoryNetwork()
  let ahead = 0
  const machine = (name: string): Watched => {
    let known: LinkIdentity["secrets"] = []
    const links: Link[] = []
    const mesh = network.mesh(name)
    const createMesh = () =>
      Promise.resolve({
        ...mesh,
        start(identity: LinkIdentity, onLink: (link: Link) => void) {
          known = identity.secrets
          mesh.start(identity, (link) => {
            links.push(link)
            onLink(link)
          })
        },
        change(secrets: LinkIdentity["secrets"]) {
          known = secrets
          mesh.change(secrets)
        },
      })
    const made = createMemoryMachine(name, network, { createMesh, now: () => Date.now() + ahead })
    return { ...made, secrets: () => known.map(toHex), links }
  }
  return { network, machine, pass: (days: number) => (ahead += days * DAY_MS) }
}

const ready = async (site: Site, members: number): Promise<void> => {
  await until(site.members, (all) => all.size === members)
  await until(site.communities, ([everyone]) => everyone?.ready ?? false)
}
const startThree = async () => {
  const world = createWorld()
  const machines = { alice: world.machine("alice"), bob: world.machine("bob"), carol: world.machine("carol") }
  const alice = keep(await foundAtelier(machines.alice.start()))
  const [bob, carol] = [
    keep(await joinBy(alice, machines.bob.start(), "Bob")),
    keep(await joinBy(alice, machines.carol.start(), "Carol")),
  ]
  for (const site of [alice, bob, carol]) await ready(site, 3)
  return { ...world, machines, alice, bob, carol }
}
const ledgerOf = (site: Site) => {
  const [everyone] = site.communities.get()
  if (!everyone) throw new Error("no community")
  return everyone.ledger
}
const shows = (site: Site, text: string) => until(site.home, () => textsOf(site).includes(text))
const changesIn = (site: Site) => site.register(site.id).filter(({ type }) => type === "secret.change")
/** Whom the acts of changes name. */
const sealedFor = async (machine: Watched, site: Site) => {
  const acts = (await machine.store(site.id).readActs(site.id)).flatMap(({ body }) => {
    const payload = body && parsePayload(body.payload)
    return (payload && parseSiteAct(payload)) ?? []
  })
  return new Set(acts.flatMap((act) => (act.type === "secret.change" ? act.boxes.map(({ device }) => device) : [])))
}
const atHomeTogether = async (...machines: readonly Watched[]): Promise<void> => {
  const homes = () => new Set(machines.map(({ secrets }) => secrets()[0])).size
  await expect.poll(homes, { timeout: 15_000 }).toBe(1)
}
const tell = (link: Link, message: Message) => link.send("control", encodeMessage(message))

describe("after somebody was removed", () => {
  it("who stays meets by another secret, which the removed one never gets, and goes on talking", async () => {
    const { network, machines, alice, bob, carol } = await startThree()
    const [before] = machines.alice.secrets()
    must(await alice.removeMember(bob.me.member))
    await expect.poll(() => machines.carol.secrets()[0], { timeout: 15_000 }).not.toBe(before)
    await atHomeTogether(machines.alice, machines.carol)
    expect(machines.alice.secrets()[1]).toBe(before)
    expect(changesIn(alice).map(({ person, effect }) => [person?.name, effect])).toEqual([["Bob", "done"]])
    await until(bob.standing, ({ kind }) => kind === "removed")
    network.split(["alice"], ["carol"], ["bob"])
    await until(alice.sync, ({ peers }) => peers.length === 0)
    await say(alice, ledgerOf(alice), "Entre nous")
    await network.heal()
    await shows(carol, "Entre nous")
    expect(machines.carol.links.findLast(({ device }) => device === alice.me.device)?.secret).toBe("current")
    expect(machines.bob.secrets()).toEqual([before])
    expect(await sealedFor(machines.alice, alice)).toEqual(new Set([alice.me.device, carol.me.device]))
    expect(textsOf(bob)).not.toContain("Entre nous")
  })

  it("an invitation that was given before still lets somebody in, who is handed the new one", async () => {
    const { machine, machines, alice, bob } = await startThree()
    const { text } = must(await alice.createInvitation({ uses: 1, days: 7 }))
    must(await alice.removeMember(bob.me.member))
    await expect.poll(() => machines.alice.secrets().length, { timeout: 15_000 }).toBe(2)
    const machineOfDora = machine("dora")
    const dora = keep(must(await machineOfDora.start().join({ invitation: text, memberName: "Dora", memberTitle: "" })))
    await until(dora.standing, ({ kind }) => kind === "member")
    await ready(dora, 3)
    await atHomeTogether(machines.alice, machineOfDora)
    await say(dora, ledgerOf(dora), "Arrivée")
    await shows(alice, "Arrivée")
  })

  it.each(["before", "after"] as const)(
    "a machine that dies %s its next write changes it when it starts again",
    async (moment) => {
      const { network, machines, alice, bob, carol } = await startThree()
      const [before] = machines.alice.secrets()
      must(await alice.removeMember(bob.me.member))
      machines.alice.store(alice.id).crashNext(moment)
      // What ran there is dead: it is neither linked nor closed any more.
      open.splice(open.indexOf(alice), 1)
      network.split(["bob", "carol"])
      await until(carol.sync, ({ peers }) => peers.length === 0)
      const again = keep(must(await machines.alice.start().open(alice.id)))
      await expect.poll(() => machines.alice.secrets()[0], { timeout: 15_000 }).not.toBe(before)
      await network.heal()
      await atHomeTogether(machines.alice, machines.carol)
      await say(again, ledgerOf(again), "Me revoilà")
      await shows(carol, "Me revoilà")
    },
  )
})

describe("who sleeps", () => {
  it("for 89 days is met by the old secret, is shown what hands the new one over, and moves there", async () => {
    const { machines, alice, bob, carol, pass } = await startThree()
    const [before] = machines.alice.secrets()
    await close(carol)
    must(await alice.removeMember(bob.me.member))
    await expect.poll(() => machines.alice.secrets().length, { timeout: 15_000 }).toBe(2)
    await say(alice, ledgerOf(alice), "Pendant ton absence")
    await close(alice)
    pass(89)
    const there = keep(must(await machines.alice.start().open(alice.id)))
    expect(machines.alice.secrets()[1]).toBe(before)
    const woken = keep(must(await machines.carol.start().open(carol.id)))
    await shows(woken, "Pendant ton absence")
    await atHomeTogether(machines.alice, machines.carol)
    expect(machines.alice.links.map(({ secret }) => secret).slice(-2)).toEqual(["older", "current"])
    await say(woken, ledgerOf(woken), "Bien dormi")
    await shows(there, "Bien dormi")
  })

  it("and proves the old secret alone is shown no more than what hands the new one over", async () => {
    const { network, machines, alice, bob, carol } = await startThree()
    const ledger = ledgerOf(alice)
    const record = parseSiteRecord(await machines.carol.store(carol.id).getLocal(SITE_RECORD_KEY))
    if (!record) throw new Error("no record")
    await close(carol)
    must(await alice.removeMember(bob.me.member))
    await expect.poll(() => machines.alice.secrets().length, { timeout: 15_000 }).toBe(2)
    const { keys, secrets } = record
    const heard: Message[] = []
    const identity = {
      site: alice.id,
      secrets,
      device: keys.device,
      sign: (bytes: Uint8Array) => sign(keys, "link", bytes),
    }
    const mesh = network.mesh("carol's modified client")
    mesh.start(identity, (link) => {
      if (link.device !== alice.me.device) return
      link.onMessage((_, bytes) => {
        const message = decodeMessage(bytes)
        if (!message.ok) return
        heard.push(message.value)
        const chains = [{ device: alice.me.device, fromSeq: 0 }]
        if (message.value.type === "digests") void tell(link, { type: "want", id: 7, ledger, chains })
      })
      void tell(link, { type: "hello", version: 1, joining: false, stranger: false })
    })
    const answers = () =>
      heard.flatMap((message) => (message.type === "runs" && message.id === 7 ? [message.runs] : []))
    await expect.poll(answers, { timeout: 15_000 }).toEqual([[]])
    mesh.stop()
    const offered = heard.flatMap((message) => (message.type === "digests" ? message.digests : []))
    expect(new Set(offered.map((digest) => digest.ledger))).toEqual(new Set([alice.id]))
  })

  it("for longer finds nobody, until a new invitation shows the way", async () => {
    const { machines, alice, bob, carol, pass } = await startThree()
    await close(carol)
    must(await alice.removeMember(bob.me.member))
    await expect.poll(() => machines.alice.secrets().length, { timeout: 15_000 }).toBe(2)
    await close(alice)
    pass(91)
    const there = keep(must(await machines.alice.start().open(alice.id)))
    await expect.poll(() => machines.alice.secrets().length, { timeout: 15_000 }).toBe(1)
    const links = machines.alice.links.length
    const palabre = machines.carol.start()
    const alone = keep(must(await palabre.open(carol.id)))
    await say(alone, ledgerOf(alone), "Y a quelqu’un ?")
    alone.reconnect()
    await close(alone)
    const { text } = must(await there.createInvitation({ uses: 1, days: 7 }))
    const back = keep(must(await palabre.join({ invitation: text, memberName: "Carol", memberTitle: "" })))
    expect(back.me).toEqual(carol.me)
    await shows(there, "Y a quelqu’un ?")
    await atHomeTogether(machines.alice, machines.carol)
    // By the former secret they would have met before.
    expect(new Set(machines.alice.links.slice(links).map(({ secret }) => secret))).toEqual(new Set(["current"]))
  })
})

it("two that change it apart agree on one when they meet, and everybody follows", async () => {
  const { network, machine, machines, alice, bob, carol } = await startThree()
  const [dora, erin] = [machine("dora"), machine("erin")]
  const others = [
    keep(await joinBy(alice, dora.start(), "Dora")),
    keep(await joinBy(alice, erin.start(), "Erin")),
  ] as const
  must(await alice.changeRole(carol.me.member, "moderator"))
  for (const site of [alice, carol, ...others]) {
    await ready(site, 5)
    await until(site.members, (members) => members.get(carol.me.member)?.role === "moderator")
  }
  network.split(["alice", "dora"], ["carol", "erin"])
  await until(alice.sync, ({ peers }) => peers.length === 1)
  await until(carol.sync, ({ peers }) => peers.length === 1)
  must(await alice.removeMember(bob.me.member))
  must(await carol.removeMember(bob.me.member))
  await atHomeTogether(machines.alice, dora)
  await atHomeTogether(machines.carol, erin)
  await expect
    .poll(() => machines.alice.secrets().length + machines.carol.secrets().length, { timeout: 15_000 })
    .toBe(4)
  expect(machines.alice.secrets()[0]).not.toBe(machines.carol.secrets()[0])
  await network.heal()
  await atHomeTogether(machines.alice, machines.carol, dora, erin)
  await say(others[0], ledgerOf(alice), "Tous là")
  for (const site of [alice, carol, others[1]]) await shows(site, "Tous là")
})
