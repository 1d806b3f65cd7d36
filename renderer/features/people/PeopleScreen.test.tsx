import { fireEvent, screen, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { fakeMember } from "../../../tests/fakes/fakeIds.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { PeopleScreen } from "./PeopleScreen.tsx"

test("below those who bear the name come those who wrote about it, each once", async () => {
  const fake = createFurnishedSite()
  const counts = { kinds: [], sorts: [], communities: [], tags: [] }
  const members = [2, 3].map((person) => ({ value: fakeMember(person), count: 4 }))
  fake.found.answer(({ text }) => (text === "marc" ? { counts: { ...counts, members } } : {}))
  await renderScreen(<PeopleScreen />, { fake, path: "/people" })
  fireEvent.change(screen.getByRole("searchbox"), { target: { value: "marc" } })
  const writers = await screen.findByRole("region", { name: "Who wrote about it" })
  const names = within(writers).getAllByRole("link")
  expect(names.map((link) => link.getAttribute("href"))).toEqual([`#/people/${fakeMember(3)}`])
  expect(screen.getAllByRole("link", { name: "Marc Lefebvre" })).toHaveLength(1)
})
