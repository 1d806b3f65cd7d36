import { expect, test, type LaunchOptions, type Page } from "@playwright/test"
import { lanAddresses } from "../../../electron/host/lanAddresses.ts"
import { openMeetingPlace, type MeetingPlace } from "./meetingPlace.ts"
import { openBrowser, type OpenBrowser } from "./openBrowser.ts"
import type { DeviceUnderTest, JoinOptions } from "./page/page.ts"

declare global {
  interface Window {
    device: DeviceUnderTest
  }
}

const SECRET = Array.from({ length: 32 }, (_, index) => index)
const OLD_SECRET = Array.from({ length: 32 }, () => 7)
const NEW_SECRET = Array.from({ length: 32 }, () => 9)
const hasNetwork = lanAddresses().length > 0

let place: MeetingPlace
let browsers: OpenBrowser[] = []

let launch: LaunchOptions

test.beforeAll(async ({ launchOptions }) => {
  launch = launchOptions
  place = await openMeetingPlace()
})
test.afterAll(() => place.close())
test.afterEach(async () => {
  for (const browser of browsers) await browser.close()
  browsers = []
})

const open = async (): Promise<Page> => {
  const browser = await openBrowser(place.page, launch)
  browsers.push(browser)
  return browser.page
}

const join = (page: Page, options: Partial<JoinOptions> = {}): Promise<string> =>
  page.evaluate((given) => window.device.join(given), {
    signaling: place.signaling,
    secrets: [SECRET],
    addresses: [...lanAddresses()],
    ...options,
  })

const openLinks = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.device.links().flatMap(({ device, open: isOpen }) => (isOpen ? [device] : [])))

const expectLinked = async (one: Page, other: Page, ids: [string, string], timeout = 15_000): Promise<void> => {
  await expect.poll(() => openLinks(one), { timeout }).toEqual([ids[1]])
  await expect.poll(() => openLinks(other), { timeout }).toEqual([ids[0]])
}

const linkTwo = async (): Promise<{ alice: Page; bob: Page; ids: [string, string] }> => {
  const [alice, bob] = [await open(), await open()]
  const ids: [string, string] = [await join(alice), await join(bob)]
  await expectLinked(alice, bob, ids)
  return { alice, bob, ids }
}

test("two devices link though their addresses are hidden, pass 5 MB, and a control message overtakes them", async () => {
  const { alice, bob } = await linkTwo()
  const gathered = await alice.evaluate(() => window.device.gathered())
  const hosts = gathered.filter((candidate) => candidate.includes(" typ host "))
  if (hasNetwork) expect(hosts.every((candidate) => candidate.includes(".local "))).toBe(true)
  const digest = await alice.evaluate(() => window.device.sendBulk(20, 256 * 1024))
  await expect
    .poll(() => bob.evaluate(() => window.device.received()), { timeout: 30_000 })
    .toEqual({ bytes: 5 * 1024 * 1024, digest, pings: 1, pingsDuringBulk: 1 })
})

test("two that announce themselves in the same instant still get one working link", async () => {
  const [alice, bob] = [await open(), await open()]
  const ids: [string, string] = await Promise.all([join(alice), join(bob)])
  await expectLinked(alice, bob, ids, 40_000)
  const digest = await bob.evaluate(() => window.device.sendBulk(2, 100_000))
  await expect.poll(() => alice.evaluate(() => window.device.received().digest)).toBe(digest)
})

test("two devices in one room that know different secrets link by the one they share", async () => {
  const [alice, bob] = [await open(), await open()]
  const ids: [string, string] = [
    await join(alice, { secrets: [OLD_SECRET, SECRET] }),
    await join(bob, { secrets: [OLD_SECRET] }),
  ]
  await expectLinked(alice, bob, ids)
})

const openTo = (page: Page, device: string): Promise<string[]> =>
  page.evaluate(
    (id) => window.device.links().flatMap((link) => (link.open && link.device === id ? [link.secret] : [])),
    device,
  )

test("two who move to another secret meet there once, and still meet whoever knows the former one alone", async () => {
  const { alice, bob, ids } = await linkTwo()
  for (const page of [alice, bob]) await page.evaluate((secrets) => window.device.change(secrets), [NEW_SECRET, SECRET])
  for (const [at, page] of [alice, bob].entries()) {
    const other = ids[1 - at] ?? ""
    // The link that was there is closed for the one in the new room.
    await expect
      .poll(() => page.evaluate(() => window.device.links().some(({ closing }) => closing !== null)), {
        timeout: 40_000,
      })
      .toBe(true)
    await expect.poll(() => openTo(page, other), { timeout: 40_000 }).toEqual(["current"])
  }
  const carol = await open()
  const carolId = await join(carol, { secrets: [SECRET] })
  const nag = () => Promise.all([alice, bob].map((page) => page.evaluate(() => window.device.announce())))
  for (const page of [alice, bob])
    await expect.poll(async () => (await nag(), openTo(page, carolId)), { timeout: 40_000 }).toEqual(["older"])
  for (const [at, page] of [alice, bob].entries())
    await expect.poll(() => openTo(page, ids[1 - at] ?? "")).toEqual(["current"])
})

test("two who have moved to different secrets meet where they listen, by the one that they share", async () => {
  const [alice, bob] = [await open(), await open()]
  const ids: [string, string] = [
    await join(alice, { secrets: [NEW_SECRET, SECRET] }),
    await join(bob, { secrets: [OLD_SECRET, SECRET] }),
  ]
  await expect
    .poll(
      async () => {
        for (const page of [alice, bob]) await page.evaluate(() => window.device.announce())
        return [await openTo(alice, ids[1]), await openTo(bob, ids[0])]
      },
      { timeout: 40_000 },
    )
    .toEqual([["older"], ["older"]])
})

const connections = (page: Page): Promise<ReturnType<DeviceUnderTest["connections"]>> =>
  page.evaluate(() => window.device.connections())

const FIRST_BAR_MS = 10_000
/** Between a refusal and the end of its connection. */
const CLOSING_MS = 500

/** Attempts in which two called one another at once are not counted against anybody. */
const FREE_ATTEMPTS = 2

/** The refused one, which goes on announcing itself, is left alone; a third device gets its link meanwhile. */
const expectOnlyBobIsLet = async (alice: Page, nag: () => Promise<unknown>): Promise<void> => {
  const before = await connections(alice)
  for (let count = 0; count < 40; count++) await nag()
  const after = await connections(alice)
  const retries = Math.max(0, Math.floor((Date.now() - before.closedAt + CLOSING_MS) / FIRST_BAR_MS))
  expect(after.made).toBeLessThanOrEqual(before.made + retries + FREE_ATTEMPTS)
  const bob = await open()
  const bobId = await join(bob)
  await expect
    .poll(async () => {
      await nag()
      return openLinks(alice)
    })
    .toEqual([bobId])
}

// Each waits until a handshake's time has run out: the short run plays one.
for (const caller of process.env["PALABRE_LONG"] ? ["ours", "stock"] : ["ours"])
  test(`a stock y-webrtc client with the right password gets no byte and isn't tried again, where ${caller} calls`, async () => {
    const [alice, stock] = [await open(), await open()]
    const joinStock = (): Promise<void> =>
      stock.evaluate((options) => window.device.joinAsStock(options), {
        signaling: place.signaling,
        topicSecret: SECRET,
        password: SECRET,
      })
    // Whoever is in the room already calls the one who announces.
    if (caller === "stock") await joinStock()
    await expect.poll(() => place.signalingClients()).toBe(caller === "stock" ? 1 : 0)
    await join(alice)
    if (caller === "ours") await joinStock()
    // As a callee the stock client waits for a channel of its own kind, and the handshake's time runs out.
    await expect.poll(async () => (await connections(alice)).closed, { timeout: 20_000 }).toBeGreaterThan(0)
    await expectOnlyBobIsLet(alice, () => stock.evaluate(() => window.device.announceAsStock()))
    expect((await connections(stock)).channelMessages).toBe(0)
  })

test("a stranger who knows the topic but not the secret gets not even a connection", async () => {
  const [alice, stranger] = [await open(), await open()]
  await join(alice)
  await stranger.evaluate((options) => window.device.joinAsStock(options), {
    signaling: place.signaling,
    topicSecret: SECRET,
    password: OLD_SECRET,
  })
  await expect.poll(() => place.signalingClients()).toBe(2)
  await expectOnlyBobIsLet(alice, () => stranger.evaluate(() => window.device.announceAsStock()))
  expect((await connections(stranger)).made).toBe(0)
})

test("a stranger who was let into the room but has another secret is refused, and isn't tried again and again", async () => {
  const [alice, stranger] = [await open(), await open()]
  await join(alice)
  await stranger.evaluate((options) => window.device.joinAsStranger(options), {
    signaling: place.signaling,
    roomSecret: SECRET,
    secret: OLD_SECRET,
    addresses: [...lanAddresses()],
  })
  await expect.poll(async () => (await connections(alice)).closed).toBeGreaterThan(0)
  await expectOnlyBobIsLet(alice, () => stranger.evaluate(() => window.device.announceAsStranger()))
  expect(await stranger.evaluate(() => window.device.links())).toEqual([])
})

test("announcing again brings two together whose first announcements were lost", async () => {
  const [alice, bob] = [await open(), await open()]
  place.mute(true)
  const ids: [string, string] = [await join(alice), await join(bob)]
  await expect.poll(() => place.silencedClients()).toBe(2)
  place.mute(false)
  await alice.evaluate(() => window.device.announce())
  await expectLinked(alice, bob, ids)
})

test("a device that leaves and comes back is linked again, over a signaling connection that was dropped meanwhile", async () => {
  const { alice, bob, ids } = await linkTwo()
  await bob.evaluate(() => window.device.leave())
  await expect.poll(() => openLinks(alice)).toEqual([])
  place.dropSignaling()
  expect(await join(bob)).toBe(ids[1])
  await expectLinked(alice, bob, ids)
})

test("a device whose page is reloaded leaves no link behind", async () => {
  const { alice, bob } = await linkTwo()
  await bob.reload()
  const newId = await join(bob)
  await expect.poll(() => openLinks(alice), { timeout: 20_000 }).toEqual([newId])
})
