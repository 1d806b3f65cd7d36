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
