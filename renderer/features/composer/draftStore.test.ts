import { expect, test, vi } from "vitest"
import type { DraftValue } from "../../../shared/application/site.ts"
import { createFakeSite } from "../../../tests/fakes/fakeSite.ts"
import { createDraftStore } from "./draftStore.ts"
import { createRescue } from "./rescuedDrafts.ts"

const write = (markdown: string, savedAt = 1): DraftValue => ({
  kind: "message",
  title: "",
  markdown,
  ledger: null,
  savedAt,
})

const open = (fake = createFakeSite()) => {
  const rescue = createRescue(localStorage, fake.site.id)
  return { fake, rescue, store: createDraftStore(fake.site, rescue) }
}

test("drafts are listed, the newest first, once they were read", async () => {
  const { fake } = open()
  await fake.site.saveDraft("a", write("old", 1))
  await fake.site.saveDraft("b", write("new", 2))
  const { store } = open(fake)
  expect(store.list.get()).toBeNull()
  await vi.waitFor(() => expect(store.list.get()?.map(({ key }) => key)).toEqual(["b", "a"]))
})

test("what is saved before the stored drafts were read is newer than they are", async () => {
  const { fake } = open()
  await fake.site.saveDraft("a", write("stored"))
  const { store } = open(fake)
  void store.save("a", write("typed", 2))
  await vi.waitFor(() => expect(store.list.get()).not.toBeNull())
  expect(store.read("a")?.markdown).toBe("typed")
})

test("what the site had not confirmed when the page went away is there when it comes back", async () => {
  const { fake, store } = open()
  fake.site.saveDraft = () => new Promise(() => undefined)
  void store.save("a", write("half a word"))
  store.rescue()

  const after = createFakeSite()
  const { store: reopened } = open(after)
  await vi.waitFor(() => expect(reopened.list.get()).not.toBeNull())
  expect(reopened.read("a")?.markdown).toBe("half a word")
  await vi.waitFor(async () => expect(await after.site.drafts()).toMatchObject([{ key: "a" }]))
  expect(createRescue(localStorage, after.site.id).read().size).toBe(0)
})

test("a confirmed draft is not rescued: a deletion since would bring it back", async () => {
  const { store, rescue } = open()
  await store.save("a", write("kept"))
  store.rescue()
  expect(rescue.read().size).toBe(0)
})

test("nonsense in the rescue is no draft", () => {
  const { fake } = open()
  const rescue = createRescue(localStorage, fake.site.id)
  for (const text of ["", "{", "[[1,2]]", '[["a",{"kind":"x"}]]', "null"]) {
    localStorage.setItem(`palabre.rescue.${fake.site.id}`, text)
    expect(rescue.read().size).toBe(0)
  }
})

test("a rescued draft that was deleted, or sent, since does not come back", async () => {
  const { fake, store } = open()
  fake.site.saveDraft = () => new Promise(() => undefined)
  void store.save("a", write("half a word"))
  store.rescue()

  const after = createFakeSite()
  const { store: reopened } = open(after)
  await vi.waitFor(() => expect(reopened.read("a")?.markdown).toBe("half a word"))
  await vi.waitFor(() => expect(reopened.list.get()).not.toBeNull())
  await reopened.save("a", null)
  expect(reopened.read("a")).toBeUndefined()
  const { store: again } = open(after)
  await vi.waitFor(() => expect(again.list.get()).toEqual([]))
  expect(again.read("a")).toBeUndefined()
})

test("each rescued draft is forgotten when it is confirmed, though another is not", async () => {
  const { fake, rescue } = open()
  rescue.write(
    new Map([
      ["a", write("one")],
      ["b", write("other")],
    ]),
  )
  const { saveDraft } = fake.site
  fake.site.saveDraft = (key, draft) => (key === "b" ? new Promise(() => undefined) : saveDraft(key, draft))
  open(fake)
  await vi.waitFor(() => expect([...rescue.read().keys()]).toEqual(["b"]))
  rescue.write(new Map())
})
