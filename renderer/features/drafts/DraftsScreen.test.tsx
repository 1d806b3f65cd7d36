import { fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import type { DraftValue } from "../../../shared/application/site.ts"
import { DraftsScreen } from "./DraftsScreen.tsx"

const write = (markdown: string): DraftValue => ({ kind: "message", title: "", markdown, ledger: null, savedAt: 1 })

test("without a draft there is one thing to do", async () => {
  const { asked } = await renderScreen(<DraftsScreen />)
  fireEvent.click(await screen.findByRole("button", { name: "Write a post" }))
  expect(asked).toEqual(["composer"])
})

test("a draft shows its words without their marks, and opens again", async () => {
  const fake = createFurnishedSite()
  await fake.site.saveDraft("post:new", write("**Bonjour** à _tous_"))
  const { asked } = await renderScreen(<DraftsScreen />, { fake })
  fireEvent.click(await screen.findByRole("button", { name: "Continue the draft: Bonjour à tous" }))
  expect(asked).toEqual(["composer"])
})

test("a deleted draft can be brought back", async () => {
  const fake = createFurnishedSite()
  await fake.site.saveDraft("post:new", write("Bonjour"))
  await renderScreen(<DraftsScreen />, { fake })
  fireEvent.click(await screen.findByRole("button", { name: "Delete the draft: Bonjour" }))
  const back = await screen.findByRole("button", { name: "Bring it back" })
  await waitFor(async () => expect(await fake.site.drafts()).toEqual([]))
  fireEvent.click(back)
  await screen.findByRole("button", { name: "Continue the draft: Bonjour" })
  expect(await fake.site.drafts()).toMatchObject([{ key: "post:new", draft: { markdown: "Bonjour" } }])
})

test("a draft that could not be deleted says so and stays", async () => {
  const fake = createFurnishedSite()
  await fake.site.saveDraft("post:new", write("Bonjour"))
  await renderScreen(<DraftsScreen />, { fake })
  const remove = await screen.findByRole("button", { name: "Delete the draft: Bonjour" })
  fake.failNext({ kind: "full" })
  fireEvent.click(remove)
  expect((await screen.findByRole("alert")).textContent).toContain("full")
  expect(screen.getByRole("button", { name: "Continue the draft: Bonjour" })).toBeTruthy()
})
