import { describe, expect, test } from "vitest"
import { createSignalHub } from "./signalHub.ts"
import type { MemberKind, SignalHub } from "./signalHub.ts"

const listen = (hub: SignalHub, kind: MemberKind, topic = "t") => {
  const heard: unknown[] = []
  const member = hub.join(kind, ({ data }) => heard.push(data))
  member.subscribe([topic])
  return { heard, member, say: (data: unknown) => member.publish({ topic, data }) }
}

/** Two hosts of which the first keeps a connection to the second's LAN port. */
const connectHosts = (from: SignalHub, to: SignalHub) => {
  const route = {}
  const seat = to.join("lan", (publication) => from.deliver(route, publication))
  seat.subscribe(from.windowTopics())
  from.onTopicsChange(() => seat.subscribe(from.windowTopics()))
  from.onWindowPublication((publication) => seat.publish(publication))
}

describe("the signaling hub", () => {
  test("carries a message to the other followers of its topic and not back to its author", () => {
    const hub = createSignalHub()
    const [alice, bob, stranger] = [listen(hub, "window"), listen(hub, "window"), listen(hub, "window", "other")]
    alice.say("hello")
    expect([alice.heard, bob.heard, stranger.heard]).toEqual([[], ["hello"], []])
  })

  test("passes on what one host brings to windows and to the other hosts", () => {
    const hub = createSignalHub()
    const [window, one, two] = [listen(hub, "window"), listen(hub, "lan"), listen(hub, "lan")]
    one.say("hello")
    expect([window.heard, one.heard, two.heard]).toEqual([["hello"], [], ["hello"]])
  })

  test("gives what came through our own connection to windows only", () => {
    const hub = createSignalHub()
    const [window, host] = [listen(hub, "window"), listen(hub, "lan")]
    hub.deliver({}, { topic: "t", data: "hello" })
    expect([window.heard, host.heard]).toEqual([["hello"], []])
  })

  test("brings two windows together whose hosts both know a third, in one hop", () => {
    const [a, b, c] = [createSignalHub(), createSignalHub(), createSignalHub()]
    const [alice, bob, carol] = [listen(a, "window"), listen(b, "window"), listen(c, "window")]
    connectHosts(a, b)
    connectHosts(c, b)
    alice.say("hello")
    expect([alice.heard, bob.heard, carol.heard]).toEqual([[], ["hello"], ["hello"]])
  })

  test("delivers once where hosts know each other both ways", () => {
    const hubs = [createSignalHub(), createSignalHub(), createSignalHub()]
    const people = hubs.map((hub) => listen(hub, "window"))
    for (const from of hubs) for (const to of hubs) if (from !== to) connectHosts(from, to)
    people[0]?.say("hello")
    expect(people.map((person) => person.heard)).toEqual([[], ["hello"], ["hello"]])
  })

  test("lets the same words through again from the same author, and from another after a while", () => {
    let now = 0
    const hub = createSignalHub(() => now)
    const [alice, bob, carol] = [listen(hub, "window"), listen(hub, "window"), listen(hub, "window")]
    alice.say("announce")
    alice.say("announce")
    expect(bob.heard).toEqual(["announce", "announce"])
    now += 60_000
    carol.say("announce")
    expect(bob.heard).toHaveLength(3)
  })

  test("follows the topics of windows and forgets them with the last window", () => {
    const hub = createSignalHub()
    const seen: (readonly string[])[] = []
    hub.onTopicsChange(() => seen.push(hub.windowTopics()))
    const window = listen(hub, "window")
    listen(hub, "lan", "elsewhere")
    window.member.leave()
    expect(seen).toEqual([["t"], []])
  })
})
