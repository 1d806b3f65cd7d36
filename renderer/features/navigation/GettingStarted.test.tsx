import { act, fireEvent, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFakeSite } from "../../../tests/fakes/fakeSite.ts"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { GettingStarted } from "./GettingStarted.tsx"

const progress = () => screen.getByRole("progressbar").getAttribute("aria-label")

test("a step is done when the site shows it, not when it was clicked", async () => {
  const fake = createFakeSite()
  const { asked } = await renderScreen(<GettingStarted />, { fake })
  expect(progress()).toBe("0 of 3 done")
  fireEvent.click(screen.getByRole("button", { name: "Invite a colleague" }))
  expect(asked).toEqual(["invite"])
  expect(progress()).toBe("0 of 3 done")
  act(() => fake.members.set(createFurnishedSite().members.get()))
  expect(progress()).toBe("1 of 3 done")
})

test("the list can be put away, for this site", async () => {
  const { fake } = await renderScreen(<GettingStarted />, { fake: createFakeSite() })
  fireEvent.click(screen.getByRole("button", { name: "Hide this list" }))
  expect(screen.queryByText("Get set up")).toBeNull()
  expect(localStorage.getItem("palabre.preferences")).toContain(fake.site.id)
})
