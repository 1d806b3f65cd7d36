import { openSignaling, callHost } from "../fixtures/signalSocket.ts"
import { expect, test } from "../fixtures/lan.ts"

const TOPIC = "a topic that only two machines know"

test("windows of two machines hear each other through their hosts, and again after the cable was out", async ({
  lan,
}) => {
  const alice = await lan.open("alice")
  const bob = await lan.open("bob")
  const heardByBob = await openSignaling(bob.page, TOPIC)
  const heardByAlice = await openSignaling(alice.page, TOPIC)
  await callHost(alice.page, "joinNetwork", { addresses: [] })
  await callHost(bob.page, "joinNetwork", { addresses: [alice.addresses.v4] })

  const connected = async () => JSON.stringify(await callHost(bob.page, "network", null))
  await expect.poll(connected).toContain('"state":"connected"')
  await heardByAlice.publish("from alice")
  await expect.poll(() => heardByBob.received()).toEqual(["from alice"])
  await heardByBob.publish("from bob")
  await expect.poll(() => heardByAlice.received()).toEqual(["from bob"])

  bob.pullCable()
  await expect.poll(connected, { timeout: 40_000 }).not.toContain('"state":"connected"')
  await heardByAlice.publish("while the cable is out")
  bob.plugIn()
  await expect.poll(connected, { timeout: 60_000 }).toContain('"state":"connected"')
  await heardByAlice.publish("after the cable came back")
  await expect.poll(() => heardByBob.received()).toEqual(["from alice", "after the cable came back"])
})
