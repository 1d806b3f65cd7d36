import { fireEvent, screen, waitFor } from "@testing-library/react"
import { useEffect } from "react"
import { afterEach, expect, test, vi } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { useMissedSearches } from "../search/missed/useMissedSearches.ts"
import { RemovedScreen } from "../arrival/RemovedScreen.tsx"
import { MyDataScreen } from "./MyDataScreen.tsx"

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

/** What the browser was given to save. */
const catchFiles = () => {
  const blobs: Blob[] = []
  const names: string[] = []
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.push(blob)
    return "blob:here"
  })
  vi.spyOn(URL, "revokeObjectURL").mockImplementation(() => undefined)
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  return { blobs, names }
}

test("shows what is stored, and who is known to have a copy", async () => {
  const { fake } = await renderScreen(<MyDataScreen />, { path: "/my-data" })
  for (const { name } of fake.communities.get()) expect(await screen.findByText(name)).toBeTruthy()
  expect(screen.getByText("Members, roles and profiles")).toBeTruthy()
  expect(screen.getByText("does not have the latest yet")).toBeTruthy()
})

test("saves a page and JSON", async () => {
  const { blobs, names } = catchFiles()
  await renderScreen(<MyDataScreen />, { path: "/my-data" })
  fireEvent.click(await screen.findByRole("button", { name: "Save as a page (HTML)" }))
  await waitFor(() => expect(names).toEqual(["palabre-2026-06-15.html"]))
  fireEvent.click(await screen.findByRole("button", { name: "Save as JSON" }))
  await waitFor(() => expect(names).toHaveLength(2))
  expect(await blobs[0]?.text()).toMatch(/^<!doctype html>/)
  expect(JSON.parse((await blobs[1]?.text()) ?? "")).toMatchObject({ format: "palabre-my-data", version: 1 })
})

/** Of somebody who keeps what they search in vain. */
const AfterSearching = ({ texts }: { readonly texts: readonly string[] }) => {
  const missed = useMissedSearches()
  useEffect(() => {
    missed.keep(true)
    for (const text of texts) missed.note(text, [])
  }, [missed, texts])
  return <MyDataScreen />
}

test("what was searched in vain is shown, taken along, and taken off the list one by one", async () => {
  const { blobs } = catchFiles()
  await renderScreen(<AfterSearching texts={["badge", "cantine"]} />, { path: "/my-data" })
  fireEvent.click(await screen.findByRole("button", { name: "Take “badge” off the list" }))
  expect(screen.queryByText("badge")).toBeNull()
  fireEvent.click(screen.getByRole("button", { name: "Save as JSON" }))
  await waitFor(() => expect(blobs).toHaveLength(1))
  expect(JSON.parse((await blobs[0]?.text()) ?? "")).toMatchObject({
    onThisMachine: { "page/missed": { kept: true, searches: [{ text: "cantine", times: 1 }] } },
  })
})

test("long work shows how far it is, and nothing is saved once it was cancelled", async () => {
  const { names } = catchFiles()
  const fake = createFurnishedSite()
  const site = {
    ...fake.site,
    exportMyData: ({ onProgress, signal }: Parameters<typeof fake.site.exportMyData>[0]) =>
      new Promise<undefined>((resolve) => {
        onProgress(0.42)
        signal.addEventListener("abort", () => resolve(undefined))
      }),
  }
  await renderScreen(<MyDataScreen />, { fake: { ...fake, site }, path: "/my-data" })
  fireEvent.click(await screen.findByRole("button", { name: "Save as JSON" }))
  expect(await screen.findByText("42 %")).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }))
  expect(await screen.findByRole("button", { name: "Save as JSON" })).toBeTruthy()
  expect(names).toEqual([])
})

test("what one wrote is erased once the word was typed, and not before", async () => {
  const { fake } = await renderScreen(<MyDataScreen />, { path: "/my-data" })
  fireEvent.click(await screen.findByRole("button", { name: "Erase what I wrote…" }))
  const confirm = await screen.findByRole("button", { name: "Erase for good" })
  expect(confirm).toHaveProperty("disabled", true)
  fireEvent.change(screen.getByLabelText(/To confirm, type/), { target: { value: "Erase" } })
  fireEvent.click(confirm)
  await waitFor(() => expect(fake.calls).toContain("eraseMyWritings"))
})

test("what follows one is counted, and erased once one said so", async () => {
  const { fake } = await renderScreen(<MyDataScreen />, { path: "/my-data" })
  expect(await screen.findByText("214 entries")).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Erase all of it…" }))
  fake.failNext({ kind: "full" })
  fireEvent.click(await screen.findByRole("button", { name: "Erase everywhere" }))
  expect((await screen.findByRole("alert")).textContent).toContain("disk is full")
  fireEvent.click(screen.getByRole("button", { name: "Erase everywhere" }))
  await waitFor(() => expect(fake.calls).toContain("eraseOwnThings"))
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
})

test("an erasure that failed says why, and stays open", async () => {
  const { fake } = await renderScreen(<MyDataScreen />, { path: "/my-data" })
  fireEvent.click(await screen.findByRole("button", { name: "Erase what I wrote…" }))
  fireEvent.change(await screen.findByLabelText(/To confirm, type/), { target: { value: "erase" } })
  fake.failNext({ kind: "full" })
  fireEvent.click(screen.getByRole("button", { name: "Erase for good" }))
  expect((await screen.findByRole("alert")).textContent).toContain("disk is full")
})

test("whoever was removed saves what is theirs all the same", async () => {
  const { names } = catchFiles()
  await renderScreen(<RemovedScreen ended="removed" />)
  fireEvent.click(await screen.findByRole("button", { name: "Save as a page (HTML)" }))
  await waitFor(() => expect(names).toEqual(["palabre-2026-06-15.html"]))
})
