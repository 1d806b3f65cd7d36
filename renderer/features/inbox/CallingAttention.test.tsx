import { act, waitFor } from "@testing-library/react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { InboxEntry } from "../../../shared/application/site.ts"
import { fakeAccessView, NO_ACCESS } from "../../../tests/fakes/fakeAccess.ts"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { CallingAttention } from "./CallingAttention.tsx"

let shown: { readonly title: string; readonly body: string; readonly tag: string; closed: boolean }[] = []
let asked = 0

class FakeNotification extends EventTarget {
  static permission: NotificationPermission = "granted"
  static requestPermission = () => ((asked += 1), Promise.resolve(FakeNotification.permission))
  readonly #entry
  constructor(title: string, { body = "", tag = "" }: NotificationOptions) {
    super()
    this.#entry = { title, body, tag, closed: false }
    shown.push(this.#entry)
  }
  close() {
    this.#entry.closed = true
  }
}

beforeEach(() => {
  shown = []
  asked = 0
  FakeNotification.permission = "granted"
  vi.stubGlobal("Notification", FakeNotification)
  vi.spyOn(document, "hasFocus").mockReturnValue(false)
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 23, 10, 0) })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const start = async (
  settings: Parameters<ReturnType<typeof createFurnishedSite>["site"]["changeInboxSettings"]>[0],
  alone = true,
) => {
  const fake = createFurnishedSite()
  const machines = fake.machines.devices
  if (alone) machines.set(machines.get().filter(({ current }) => current))
  await fake.site.changeInboxSettings(settings)
  await renderScreen(<CallingAttention />, { fake })
  const [like] = fake.inbox.get()
  if (!like) throw new Error("the furnished site has an inbox")
  const arrive = (changed: Partial<InboxEntry>) => {
    const id = changed.id ?? "new"
    const others = fake.inbox.get().filter((entry) => entry.id !== id)
    act(() => fake.inbox.set([{ ...like, id, parts: [id], ...changed }, ...others]))
  }
  return { fake, arrive }
}
const titles = () => shown.map(({ title }) => title)

test("what comes while nobody looks is told once, and what was there at the start never", async () => {
  const { arrive } = await start({ system: true })
  arrive({ reason: "comment" })
  arrive({ reason: "mention" })
  expect(titles()).toEqual(["Marc Lefebvre commented on your post"])
  expect(shown[0]?.body).toContain("Après onze semaines")
  expect(asked).toBe(0)
})

test("who asks to be let in, and what one was answered, is told once while nobody looks; an answer takes the notice away", async () => {
  const { fake } = await start({ system: true })
  const view = fakeAccessView(Date.now())
  const [asked] = view.toAnswer
  const answered = view.mine.find(({ request }) => request?.answer)
  if (!asked || !answered) throw new Error("somebody asks, and somebody was answered")
  act(() => fake.access.set({ ...NO_ACCESS, toAnswer: [asked], mine: [answered] }))
  act(() => fake.access.set({ ...NO_ACCESS, toAnswer: [{ ...asked }], mine: [{ ...answered }] }))
  const who = fake.members.get().get(asked.request.member)?.name
  expect(titles()).toEqual([
    `${who} asks to join ${asked.door.name}`,
    answered.request?.answer?.yes
      ? `You were let into ${answered.name}`
      : `Your request to join ${answered.name} was declined`,
  ])
  expect(shown.map(({ body }) => body)).toEqual([asked.request.note, answered.request?.answer?.note])
  act(() => fake.access.set(NO_ACCESS))
  expect(shown.map(({ closed }) => closed)).toEqual([true, true])
})

test("who asked before the window opened is no news", async () => {
  const fake = createFurnishedSite()
  const machines = fake.machines.devices
  machines.set(machines.get().filter(({ current }) => current))
  await fake.site.changeInboxSettings({ system: true })
  fake.access.set(fakeAccessView(Date.now()))
  await renderScreen(<CallingAttention />, { fake })
  act(() => fake.access.set({ ...fake.access.get() }))
  expect(titles()).toEqual([])
})

test("what is read, done or gone takes its notification away", async () => {
  const { fake, arrive } = await start({ system: true })
  arrive({})
  await act(() => fake.site.markInbox(["new"], "read"))
  await waitFor(() => expect(shown.map(({ closed }) => closed)).toEqual([true]))
})

test("whoever has another machine is told a moment later, unless it was dealt with there", async () => {
  const { fake, arrive } = await start({ system: true }, false)
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: Date.now() })
  arrive({ id: "read elsewhere", reason: "comment" })
  arrive({ reason: "mention" })
  expect(titles()).toEqual([])
  arrive({ id: "read elsewhere", reason: "comment", unread: false })
  act(() => void vi.advanceTimersByTime(4_999))
  expect(titles()).toEqual([])
  act(() => void vi.advanceTimersByTime(1))
  expect(titles()).toEqual(["Marc Lefebvre mentioned you"])
  act(() => fake.inbox.set(fake.inbox.get().map((entry) => ({ ...entry }))))
  act(() => void vi.advanceTimersByTime(60_000))
  expect(titles()).toHaveLength(1)
})

const SILENT = [
  ["the member has not turned them on", { settings: { system: false } }],
  ["it is the quiet hours", { settings: { system: true, quiet: { from: 540, to: 660 } } }],
  ["the browser refuses", { settings: { system: true }, permission: "denied" }],
  ["the window has the focus", { settings: { system: true }, focus: true }],
  ["it was read already", { settings: { system: true }, entry: { unread: false } }],
  ["it was put away already", { settings: { system: true }, entry: { place: "done" } }],
  ["it is a reaction", { settings: { system: true }, entry: { reason: "reaction" } }],
] as const

test.each(SILENT)("nothing is told where %s, nor later", async (_why, how) => {
  FakeNotification.permission = "permission" in how ? how.permission : "granted"
  vi.spyOn(document, "hasFocus").mockReturnValue("focus" in how)
  const { fake, arrive } = await start(how.settings)
  arrive("entry" in how ? how.entry : {})
  expect(titles()).toEqual([])
  FakeNotification.permission = "granted"
  vi.spyOn(document, "hasFocus").mockReturnValue(false)
  await act(() => fake.site.changeInboxSettings({ system: true, quiet: null }))
  arrive({ reason: "mention" })
  expect(titles()).toEqual([])
})

test("outside of the quiet hours it is told", async () => {
  const { arrive } = await start({ system: true, quiet: { from: 1140, to: 480 } })
  arrive({})
  expect(titles()).toEqual(["Marc Lefebvre mentioned you"])
})

test("the application's icon bears the count, and none once nothing waits", async () => {
  const counts: number[] = []
  vi.stubGlobal(
    "navigator",
    Object.assign(Object.create(navigator) as Navigator, {
      setAppBadge: (count: number) => (counts.push(count), Promise.resolve()),
      clearAppBadge: () => (counts.push(0), Promise.resolve()),
    }),
  )
  const { fake } = await start({})
  expect(counts.at(-1)).toBe(2)
  act(() => fake.inbox.set([]))
  expect(counts.at(-1)).toBe(0)
})
