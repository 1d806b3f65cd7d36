import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { putCases } from "../../../tests/fakes/fakeCases.ts"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { ModerationScreen } from "./ModerationScreen.tsx"

test("what was set aside says whose it is, when it claims to be from and why it does not count, and is let in after a yes", async () => {
  const fake = createFurnishedSite()
  putCases(fake, "Dora")
  await renderScreen(<ModerationScreen />, { fake, path: "/moderation" })
  expect(await screen.findByText(/Not counted: Dora was removed/)).toBeTruthy()
  expect(screen.getByText(/A post that says it is of/)).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Let all up to here count…" }))
  const dialog = await screen.findByRole("dialog")
  expect(within(dialog).getByText(/2 contributions count from then on/)).toBeTruthy()
  expect(fake.calls).not.toContain("countAfterAll")
  fireEvent.click(within(dialog).getByRole("button", { name: "Let it count" }))
  await waitFor(() => expect(fake.calls).toContain("countAfterAll"))
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
})
