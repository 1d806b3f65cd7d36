import { beforeAll, expect, test } from "vitest"
import { createChannelPair } from "../../../tests/fakes/channelPair.ts"
import { createLinkIdentity } from "../../../tests/fakes/linkIdentity.ts"
import { createManualTimer } from "../../../tests/fakes/manualTimer.ts"
import type { Link, LinkClosing, LinkIdentity } from "../link.ts"
import { establishLink } from "./establishLink.ts"

const ports = {
  after: createManualTimer().after,
  randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
}

let alice: LinkIdentity
let bob: LinkIdentity
beforeAll(async () => {
  alice = await createLinkIdentity()
  bob = await createLinkIdentity()
})

const connect = async () => {
  const pair = createChannelPair()
  const [one, other] = await Promise.all([
    establishLink(pair.caller, alice, ports),
    establishLink(pair.callee, bob, ports),
  ])
  if (!one.ok || !other.ok) throw new Error("no link")
  return { pair, one: one.value, other: other.value }
}

const closingOf = (link: Link): Promise<LinkClosing> => new Promise((resolve) => link.onClose(resolve))

test("what arrives before anybody listens is kept for the first who does", async () => {
  const { one, other } = await connect()
  await one.send("control", Uint8Array.of(1))
  await one.send("live", Uint8Array.of(2))
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  const got: string[] = []
  other.onMessage((stream, message) => got.push(`${stream} ${message[0]}`))
  expect(got).toEqual(["control 1", "live 2"])
})

test("a peer that fills up a link that nobody reads is cut off", async () => {
  const { one, other } = await connect()
  const closing = closingOf(other)
  for (let count = 0; count < 5; count++) void one.send("bulk", new Uint8Array(1024 * 1024))
  expect(await closing).toBe("flooding")
  expect(await closingOf(one)).toBe("flooding")
})

test("the other end is told why a link was closed", async () => {
  const { one, other } = await connect()
  one.close("removed")
  expect(await closingOf(other)).toBe("removed")
  expect(await closingOf(one)).toBe("removed")
})

test("a malformed frame closes the link as a protocol error", async () => {
  const { pair, other } = await connect()
  pair.caller.send(Uint8Array.of(0x05, 1, 2))
  expect(await closingOf(other)).toBe("protocol-error")
  expect(pair.callee.closed).toBe(true)
})

test("a channel that goes away closes the link and refuses what waits", async () => {
  const { pair, one, other } = await connect()
  pair.caller.hold()
  const waiting = one.send("bulk", new Uint8Array(1024 * 1024))
  pair.callee.close()
  await expect(waiting).rejects.toMatchObject({ name: "LinkClosedError", reason: "closed" })
  await expect(one.send("control", new Uint8Array(1))).rejects.toMatchObject({ reason: "closed" })
  expect(await closingOf(one)).toBe("closed")
  other.close("closed")
})

test("a handler that was taken off hears nothing more", async () => {
  const { one, other } = await connect()
  const first: number[] = []
  const stop = other.onMessage((_, message) => first.push(message[0] ?? 0))
  const second = new Promise<number>((resolve) => other.onMessage((_, message) => resolve(message[0] ?? 0)))
  stop()
  await one.send("live", Uint8Array.of(7))
  expect(await second).toBe(7)
  expect(first).toEqual([])
})

test("a link says that its other end has fallen silent, and that it answers again", async () => {
  const { pair, one } = await connect()
  const said: boolean[] = []
  one.silent.subscribe(() => said.push(one.silent.get()))
  pair.caller.fallSilent(true)
  pair.caller.fallSilent(true)
  pair.caller.fallSilent(false)
  expect(said).toEqual([true, false])
})
