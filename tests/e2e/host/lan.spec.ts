import { callHost } from "../fixtures/signalSocket.ts"
import { expect, test } from "../fixtures/lan.ts"

test("an IPv6 address of another machine works as well", async ({ lan }) => {
  const alice = await lan.open("alice")
  const bob = await lan.open("bob")
  await callHost(alice.page, "joinNetwork", { addresses: [] })
  await callHost(bob.page, "joinNetwork", { addresses: [] })
  await callHost(bob.page, "addAddress", `[${alice.addresses.v6}]:4190`)
  await expect.poll(async () => JSON.stringify(await callHost(bob.page, "network", null))).toContain('"connected"')
})

test("a browser that lands on the LAN port is told how to get Palabre", async ({ lan }) => {
  const alice = await lan.open("alice")
  const bob = await lan.open("bob")
  await callHost(alice.page, "joinNetwork", { addresses: [] })
  const tab = await bob.context.newPage()
  await tab.goto(`http://${alice.addresses.v4}:4190/`)
  await expect(tab.getByText("npm start").first()).toBeVisible()
  await expect(tab.getByText("Quelqu’un utilise Palabre")).toBeVisible()
  await expect(tab.getByText("A colleague runs Palabre")).toBeVisible()
})
