import { fireEvent, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { InviteDialog } from "./InviteDialog.tsx"

const open = () => renderScreen(<InviteDialog opened onClose={() => {}} />)

test("an invitation is made for so many people and days, and handed over as text, link and file", async () => {
  await open()
  fireEvent.change(await screen.findByLabelText("For how many people?"), { target: { value: "3" } })
  fireEvent.click(screen.getByRole("button", { name: "Create the invitation" }))
  expect(await screen.findByText(/for up to 3 people/)).toBeTruthy()
  expect(screen.getByLabelText("As text")).toHaveProperty("value", expect.stringContaining("palabre-invitation"))
  expect(screen.getByLabelText("As a link")).toHaveProperty("value", expect.stringContaining("#join="))
  expect(screen.getByText(/atelier-nord\.palabre/)).toBeTruthy()
  expect(screen.getByText(/Send it privately/)).toBeTruthy()
})

test("a failure says what happened and leaves the form", async () => {
  const { fake } = await open()
  fake.failNext({ kind: "denied" })
  fireEvent.click(await screen.findByRole("button", { name: "Create the invitation" }))
  expect((await screen.findByRole("alert")).textContent).toContain("don't have the right")
  expect(screen.getByRole("button", { name: "Create the invitation" })).toBeTruthy()
})
