import { screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { HelpDialog } from "./HelpDialog.tsx"

test("keys have the names that are printed on a French keyboard", async () => {
  await renderScreen(<HelpDialog opened onClose={() => {}} />, { language: "fr" })
  expect((await screen.findAllByText("Entrée")).length).toBeGreaterThan(0)
  expect(screen.queryByText("Enter")).toBeNull()
})
