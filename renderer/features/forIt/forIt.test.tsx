import { fireEvent, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { ForItButton } from "../arrival/ForItButton.tsx"
import { ForItScreen } from "./ForItScreen.tsx"

test.each([
  ["fr", "Où sont les données", "Vérifier un logiciel construit"],
  ["en", "Where data lies", "How to verify a build"],
] as const)("what IT wants to know is shown in %s, from the document of the sources", async (language, first, last) => {
  await renderScreen(<ForItScreen />, { language })
  const headings = (await screen.findAllByRole("heading", { level: 2 })).map((heading) => heading.textContent)
  expect(headings[0]).toBe(first)
  expect(headings.at(-1)).toBe(last)
  expect(screen.getAllByRole("table")).toHaveLength(2)
  expect(document.body.textContent).not.toMatch(/\*\*|\|---|`/)
})

test("who has not joined yet reads it above the step that they are at", async () => {
  await renderScreen(<ForItButton />)
  fireEvent.click(await screen.findByRole("button", { name: "For IT and data protection" }))
  expect(await screen.findByRole("heading", { name: "Uninstall", level: 3 })).toBeTruthy()
})
