import { fireEvent, screen, waitFor } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import { createFurnishedSite } from "../../../../tests/fakes/fakeContent.ts"
import { renderScreen } from "../../../../tests/fakes/renderScreen.tsx"
import { ReachingMe } from "./ReachingMe.tsx"

afterEach(() => vi.unstubAllGlobals())

const browserThat = (answer: NotificationPermission) => {
  const browser = Object.assign(() => undefined, {
    permission: "default",
    asked: 0,
    requestPermission: () => {
      browser.asked += 1
      browser.permission = answer
      return Promise.resolve(answer)
    },
  })
  vi.stubGlobal("Notification", browser)
  return browser
}

test("a kind is turned off, and the others stay", async () => {
  const { fake } = await renderScreen(<ReachingMe />, { path: "/settings" })
  fireEvent.click(await screen.findByLabelText(/^Reactions to what I wrote/))
  await waitFor(() => expect(fake.site.inboxSettings.get().kinds).toMatchObject({ reaction: false, mention: true }))
})

test("a community reaches me as far as I choose; a muted one starts with what names me", async () => {
  const fake = createFurnishedSite()
  fake.communities.set(fake.communities.get().map((view, at) => ({ ...view, muted: at === 1 })))
  await renderScreen(<ReachingMe />, { fake, path: "/settings" })
  const [first, second] = fake.communities.get()
  const select = await screen.findByLabelText(`From ${first?.name}`)
  expect(select).toHaveProperty("value", "all")
  expect(screen.getByLabelText(`From ${second?.name}`)).toHaveProperty("value", "mentions")
  fireEvent.change(select, { target: { value: "nothing" } })
  await waitFor(() => expect(select).toHaveProperty("value", "nothing"))
  expect(fake.site.inboxSettings.get().communities).toEqual({ [first?.ledger ?? ""]: "nothing" })
})

test("quiet hours are chosen, from evening to morning at first", async () => {
  const { fake } = await renderScreen(<ReachingMe />, { path: "/settings" })
  fireEvent.click(await screen.findByLabelText(/^Do not disturb/))
  const from = await screen.findByLabelText("From")
  fireEvent.change(from, { target: { value: "1290" } })
  await waitFor(() => expect(fake.site.inboxSettings.get().quiet).toEqual({ from: 1290, to: 480 }))
})

test("the browser is asked on the click, not before, and its answer stands", async () => {
  const browser = browserThat("granted")
  const { fake } = await renderScreen(<ReachingMe />, { path: "/settings" })
  const turn = await screen.findByLabelText(/^Notifications of the system/)
  expect(browser.asked).toBe(0)
  fireEvent.click(turn)
  await waitFor(() => expect(turn).toHaveProperty("checked", true))
  expect(fake.site.inboxSettings.get().system).toBe(true)
})

test("where the browser refuses, the switch stays off and says what to do", async () => {
  browserThat("denied")
  await renderScreen(<ReachingMe />, { path: "/settings" })
  const turn = await screen.findByLabelText(/^Notifications of the system/)
  fireEvent.click(turn)
  expect(await screen.findByText(/browser refuses/)).toBeTruthy()
  expect(turn).toHaveProperty("checked", false)
})

test("a browser without notifications says so", async () => {
  vi.stubGlobal("Notification", undefined)
  await renderScreen(<ReachingMe />, { path: "/settings" })
  expect(await screen.findByText("This browser cannot show notifications.")).toBeTruthy()
})

test("a choice that could not be saved says why", async () => {
  const { fake } = await renderScreen(<ReachingMe />, { path: "/settings" })
  fake.failNext({ kind: "full" })
  fireEvent.click(await screen.findByLabelText(/^Somebody mentions me/))
  expect((await screen.findByRole("alert")).textContent).toContain("full")
  expect(fake.site.inboxSettings.get().kinds.mention).toBe(true)
})

test("only communities that I belong to can be chosen, and where nothing is written any more only a choice that I made", async () => {
  const fake = createFurnishedSite()
  const [first, second, third, ...others] = fake.communities.get()
  if (!first || !second || !third) throw new Error("the furnished site has communities")
  const archived = { archivedAt: 1 }
  fake.communities.set([{ ...first, joined: false }, { ...second, ...archived }, { ...third, ...archived }, ...others])
  await fake.site.changeInboxSettings({ communities: { [third.ledger]: "nothing" } })
  await renderScreen(<ReachingMe />, { fake, path: "/settings" })
  expect(await screen.findByLabelText(`From ${third.name}`)).toHaveProperty("value", "nothing")
  for (const { name } of [first, second]) expect(screen.queryByLabelText(`From ${name}`)).toBeNull()
})
