import { fireEvent, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { HelpDialog } from "./HelpDialog.tsx"

test("keys have the names that are printed on a French keyboard", async () => {
  await renderScreen(<HelpDialog opened onClose={() => {}} />, { language: "fr" })
  expect((await screen.findAllByText("Entrée")).length).toBeGreaterThan(0)
  expect(screen.queryByText("Enter")).toBeNull()
})

test("it answers what one asks at first, and says whom to ask", async () => {
  const { fake } = await renderScreen(<HelpDialog opened onClose={() => {}} />)
  const questions = ["How do I…", "Who sees what I write?", "Where is my data?", "Whom do I ask?"]
  for (const question of questions) fireEvent.click(await screen.findByText(question))
  expect(screen.getByText(/there is no server/)).toBeTruthy()
  const caring = [...fake.members.get().values()].filter(({ role }) => role !== "member" && role !== "guest")
  expect(caring.length).toBeGreaterThan(0)
  for (const { id, name } of caring)
    expect(screen.getByRole("link", { name, hidden: true }).getAttribute("href")).toBe(`#/people/${id}`)
})

test("each act stands once, with all the ways to press it", async () => {
  await renderScreen(<HelpDialog opened onClose={() => {}} />, { language: "fr" })
  expect(await screen.findAllByText("Publication suivante")).toHaveLength(1)
  expect(screen.getByText("Page suiv.")).toBeTruthy()
})
