import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, expect, test, type BrowserContext, type Page } from "@playwright/test"
import { lanAddresses } from "../../../electron/host/lanAddresses.ts"
import { openMeetingPlace, type MeetingPlace } from "./meetingPlace.ts"
import type { DeviceUnderTest } from "./page/page.ts"

declare global {
  interface Window {
    device: DeviceUnderTest
  }
}

const SECRET = Array.from({ length: 32 }, (_, index) => index)
const OTHER_SECRET = Array.from({ length: 32 }, () => 7)

let place: MeetingPlace
let contexts: { context: BrowserContext; folder: string }[] = []

test.beforeAll(async () => {
  place = await openMeetingPlace()
})
test.afterAll(() => place.close())
test.afterEach(async () => {
  for (const { context, folder } of contexts) {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  }
  contexts = []
})

/** A Chromium of its own, with its own profile, which hides its addresses as browsers do. */
const openBrowser = async (): Promise<Page> => {
  const folder = await mkdtemp(join(tmpdir(), "palabre-profile-"))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env["PALABRE_CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--no-first-run",
      "--disable-component-update",
      "--disable-sync",
    ],
  })
  contexts.push({ context, folder })
  const page = context.pages()[0] ?? (await context.newPage())
  page.on("pageerror", (error) => console.log("page error:", error.message))
  await page.goto(place.page)
  return page
}

const joinSite = (page: Page, secrets: number[][] = [SECRET], addresses = lanAddresses()): Promise<string> =>
  page.evaluate((options) => window.device.join(options), {
    signaling: place.signaling,
    secrets,
    addresses: [...addresses],
  })

const openDevices = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.device.links().flatMap(({ device, open }) => (open ? [device] : [])))

test("two devices link over WebRTC, pass 5 MB, and a control message overtakes them", async () => {
  const [alice, bob] = [await openBrowser(), await openBrowser()]
  const aliceId = await joinSite(alice)
  const bobId = await joinSite(bob)
  const started = Date.now()
  await expect.poll(() => openDevices(alice)).toEqual([bobId])
  await expect.poll(() => openDevices(bob)).toEqual([aliceId])
  console.log("linked after", Date.now() - started, "ms")
  const sending = Date.now()
  const digest = await alice.evaluate(() => window.device.sendBulk(20, 256 * 1024))
  await expect
    .poll(() => bob.evaluate(() => window.device.received()), { timeout: 30_000 })
    .toEqual({
      bytes: 5 * 1024 * 1024,
      digest,
      pings: 1,
      pingsDuringBulk: 1,
    })
  console.log("5 MB after", Date.now() - sending, "ms")
})
