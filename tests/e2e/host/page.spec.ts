import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, test } from "../fixtures/profiles.ts"
import { callHost, openSignaling } from "../fixtures/signalSocket.ts"

test("the page of a profile loads without breaking its own policy, at the bare address and after a restart", async ({
  people,
}) => {
  const alice = await people.open("alice")
  const complaints: string[] = []
  alice.page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text())
  })
  alice.page.on("pageerror", (error) => complaints.push(error.message))
  await alice.page.goto(alice.host.address.replace("localhost", "127.0.0.1"))
  await expect(alice.page).toHaveURL(`${alice.host.address}/`)
  await expect(alice.page.getByRole("heading").first()).toBeVisible()
  const before = await callHost(alice.page, "describe", null)
  await alice.host.stop()
  await alice.host.start()
  await alice.page.reload()
  await expect(alice.page.getByRole("heading").first()).toBeVisible()
  expect(await callHost(alice.page, "describe", null)).toEqual(before)
  expect(complaints.filter((text) => /Content Security Policy|Refused to/.test(text))).toEqual([])
})

test("a page of another site can neither ask the host nor listen to its signaling, even with the token", async ({
  people,
}) => {
  const alice = await people.open("alice")
  const description = (await callHost(alice.page, "describe", null)) as { signaling: string }
  // Another port of the same machine: the nearest that a stranger's page can come, and no policy holds it back.
  const stranger = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" })
    response.end("<p>stranger</p>")
  })
  stranger.listen(0, "127.0.0.1")
  await once(stranger, "listening")
  try {
    const tab = await alice.context.newPage()
    await tab.goto(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`)
    const reached = await tab.evaluate(
      async ({ address, signaling }) => {
        const read = await fetch(`${address}/api/session`, { method: "POST", body: "null" }).catch(() => null)
        const socket = new WebSocket(signaling)
        const opened = await new Promise((resolve) => {
          socket.addEventListener("open", () => resolve(true))
          socket.addEventListener("error", () => resolve(false))
        })
        return { read: read !== null, opened }
      },
      { address: alice.host.address, signaling: description.signaling },
    )
    expect(reached).toEqual({ read: false, opened: false })
    // Nor can it put Palabre into a frame, to have its reader click on what they don't see.
    const framed = tab.waitForEvent("framenavigated", (frame) => frame.parentFrame() !== null)
    await tab.evaluate((address) => {
      const frame = document.createElement("iframe")
      frame.src = address
      document.body.append(frame)
    }, alice.host.address)
    expect((await framed).url()).toMatch(/^chrome-error:/)
  } finally {
    stranger.close()
  }
})

test("two windows of one host hear each other without any network", async ({ people }) => {
  const alice = await people.open("alice")
  const tab = await alice.openTab()
  const [one, two] = [await openSignaling(alice.page, "topic"), await openSignaling(tab, "topic")]
  await one.publish("hello")
  await expect.poll(() => two.received()).toEqual(["hello"])
})
