import { act, fireEvent, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { Banners } from "./Banners.tsx"

test("a notice is one sentence that can be put away", async () => {
  const { fake } = await renderScreen(<Banners />)
  act(() => fake.notices.set([{ id: "1", code: "store-full", values: {}, at: 0 }]))
  expect(screen.getByRole("region", { name: "Notices" }).textContent).toContain("disk is full")
  fireEvent.click(screen.getByRole("button", { name: "Dismiss" }))
  expect(fake.notices.get()).toEqual([])
})

test("a stopped host is said, with what was kept, until it is back", async () => {
  const { hostReachable } = await renderScreen(<Banners />)
  act(() => hostReachable.set(false))
  const said = screen.getByText(/reconnects by itself/).textContent
  expect(said).toContain("What you write is kept here")
  expect(said).toContain("Connections that stand may go on")
  expect(said).toContain("“npm start” in its folder")
  act(() => hostReachable.set(true))
  expect(screen.queryByText(/reconnects by itself/)).toBeNull()
})
