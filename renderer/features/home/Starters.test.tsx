import { act, fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { useNoteSteps } from "../navigation/useNoteSteps.ts"
import { Starters } from "./Starters.tsx"

const Noted = () => {
  useNoteSteps()
  return <Starters />
}

test("three ways to begin open the composer, until the first post was handed in", async () => {
  const fake = createFurnishedSite()
  const [community] = fake.communities.get()
  if (!community) throw new Error("no community")
  const { asked } = await renderScreen(<Noted />, { fake })
  const starters = screen.getAllByRole("button")
  for (const starter of starters) fireEvent.click(starter)
  expect(asked).toEqual(["composer", "composer", "composer"])
  await act(
    async () =>
      void (await fake.site.submitPost({ ledger: community.ledger, kind: "message", title: "", markdown: "Moi" })),
  )
  await waitFor(() => expect(screen.queryAllByRole("button")).toEqual([]))
})
