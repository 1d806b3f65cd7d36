import { fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFakeSite } from "../../../tests/fakes/fakeSite.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { DayScreen } from "./DayScreen.tsx"

test("a quiet day offers one thing, Home, and is over with it; what came since may be asked for below", async () => {
  const { fake } = await renderScreen(<DayScreen />, { fake: createFakeSite(), path: "/day" })
  await fake.site.changeDay({ hour: 0 })
  await renderScreen(<DayScreen />, { fake, path: "/day" })
  expect(await screen.findByText("A quiet day")).toBeTruthy()
  expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["Go to Home"])
  fireEvent.click(screen.getByRole("button", { name: "Go to Home" }))
  await waitFor(() => expect(fake.site.daySettings.get().doneAt).toBeGreaterThan(0))
  fireEvent.click(await screen.findByRole("button", { name: "Show what came since" }))
  expect(await screen.findByText("A quiet day")).toBeTruthy()
})

test("a few words are less than a minute to read, and are not counted", async () => {
  const { fake } = await renderScreen(<DayScreen />, { path: "/day" })
  await fake.site.changeDay({ hour: 0 })
  await renderScreen(<DayScreen />, { fake, path: "/day" })
  expect(await screen.findByText("Less than a minute to read")).toBeTruthy()
})
