import { screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { HereNow } from "./HereNow.tsx"

test("a colleague's name and job are read out as two", async () => {
  await renderScreen(<HereNow />)
  const link = await screen.findByRole("link", { name: /^Marc Lefebvre/ })
  expect(link.textContent?.replace("ML", "")).toBe("Marc Lefebvre, Directeur d’usine, Lyon")
})
