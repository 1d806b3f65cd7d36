import { expect, it } from "vitest"
import { createMemoryEnvelopeStore } from "../../tests/fakes/memoryEnvelopeStore.ts"
import { FORMS_ROW, openKeptForms } from "./keptForms.ts"

it("keeps what was typed into forms over a restart, until it is sent", async () => {
  const store = createMemoryEnvelopeStore()
  const forms = await openKeptForms(store)
  await forms.keepForm("editorial", { line: "Half a sent" })
  await forms.keepForm("report/a", { note: "Look" })
  await forms.keepForm("report/a", null)
  const again = await openKeptForms(store.crash())
  expect(again.keptForms.get()).toEqual({ editorial: { line: "Half a sent" } })
})

it("keeps the hundred that were typed in last", async () => {
  const store = createMemoryEnvelopeStore()
  const forms = await openKeptForms(store)
  for (let one = 0; one < 100; one++) await forms.keepForm(`report/${one}`, { note: "x" })
  await forms.keepForm("report/0", { note: "typed again" })
  await forms.keepForm("report/100", { note: "x" })
  const kept = Object.keys(forms.keptForms.get())
  expect(kept).toHaveLength(100)
  expect(kept).toContain("report/0")
  expect(kept).not.toContain("report/1")
})

it("says at once what was typed, before it is on the disk", async () => {
  const forms = await openKeptForms(createMemoryEnvelopeStore())
  const written = forms.keepForm("editorial", { line: "The last word" })
  expect(forms.keptForms.get()).toEqual({ editorial: { line: "The last word" } })
  await written
})

it("begins with nothing where the row does not read", async () => {
  const store = createMemoryEnvelopeStore()
  await store.writeLocal([{ put: { key: FORMS_ROW, value: { editorial: 7 } } }])
  expect((await openKeptForms(store)).keptForms.get()).toEqual({})
})
