import { fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { putCases } from "../../../tests/fakes/fakeCases.ts"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { fakeItem, fakeLedger } from "../../../tests/fakes/fakeIds.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { AppealDialog } from "./AppealDialog.tsx"
import { ModerationScreen } from "./ModerationScreen.tsx"

const TARGET = { ledger: fakeLedger(1), item: fakeItem(1, 1) }

test("who asks for another look reads whose answer it is, and that a sentence is needed", async () => {
  const { fake } = await renderScreen(<AppealDialog target={TARGET} onClose={() => undefined} />)
  expect(await screen.findByText(/^It is up to /)).toBeTruthy()
  const ask = screen.getByRole("button", { name: "Ask" })
  expect(ask.hasAttribute("disabled")).toBe(true)
  fireEvent.change(screen.getByRole("textbox"), { target: { value: "It was a joke between us" } })
  fireEvent.click(ask)
  await waitFor(() => expect(fake.calls).toContain("appealItem"))
})

test("who asks where nobody else moderates reads that it waits, and whom to talk to", async () => {
  const fake = createFurnishedSite()
  fake.site.whoElseDecides = () => []
  await renderScreen(<AppealDialog target={TARGET} onClose={() => undefined} />, { fake })
  expect(await screen.findByText(/Nobody else moderates here for now/)).toBeTruthy()
})

test("who hid what is appealed reads that somebody else is needed where there is nobody", async () => {
  const fake = createFurnishedSite()
  fake.site.whoElseDecides = () => []
  putCases(fake, "Relis-toi")
  await renderScreen(<ModerationScreen />, { fake })
  expect(await screen.findByText(/give somebody that role/)).toBeTruthy()
})

test("what is hidden and waits for an answer is not denied below", async () => {
  const fake = createFurnishedSite()
  putCases(fake, "Relis-toi")
  fake.moderation.set({ ...fake.moderation.get(), hidden: [] })
  await renderScreen(<ModerationScreen />, { fake })
  expect(await screen.findByText("Nothing else is hidden than what waits for an answer.")).toBeTruthy()
})
