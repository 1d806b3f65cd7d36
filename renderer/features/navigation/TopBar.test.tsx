import { screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { TopBar } from "./TopBar.tsx"

test.each([
  ["fr", "Change the language: English", "EN"],
  ["en", /^Changer la langue.*français$/, "FR"],
] as const)("in %s the language button shows the language to which it switches", async (language, name, shown) => {
  await renderScreen(<TopBar narrow={false} onMenu={() => {}} />, { language })
  expect((await screen.findByRole("button", { name })).textContent).toBe(shown)
})

test.each([false, true])(
  "the bell leads to the inbox and says how much in it means the reader (narrow: %s)",
  async (narrow) => {
    const { fake } = await renderScreen(<TopBar narrow={narrow} onMenu={() => {}} />)
    const count = fake.site.inbox.get().filter(({ place, unread }) => place === "todo" && unread).length
    const bell = await screen.findByRole("link", { name: `Notifications (${count} for you)` })
    expect(bell.getAttribute("href")).toMatch(/inbox$/)
  },
)
