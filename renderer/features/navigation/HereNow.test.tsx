import { screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { HereNow } from "./HereNow.tsx"

test("a colleague's name and job are read out as two", async () => {
  await renderScreen(<HereNow />)
  const link = await screen.findByRole("link", { name: /^Marc Lefebvre/ })
  expect(link.textContent?.replace("ML", "")).toBe("Marc Lefebvre, Directeur d’usine, Lyon")
})

test("a guest is told from colleagues", async () => {
  const fake = createFurnishedSite()
  const marc = [...fake.members.get().values()].find(({ name }) => name === "Marc Lefebvre")
  if (!marc) throw new Error("Marc is of the furnished site")
  fake.members.set(new Map(fake.members.get()).set(marc.id, { ...marc, role: "guest" }))
  await renderScreen(<HereNow />, { fake })
  expect((await screen.findByRole("link", { name: /^Marc Lefebvre/ })).textContent).toContain("guest")
  expect(screen.getAllByText(/guest/)).toHaveLength(1)
})
