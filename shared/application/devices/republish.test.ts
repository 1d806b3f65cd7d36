import { expect, test } from "vitest"
import { createMemoryEnvelopeStore } from "../../../tests/fakes/memoryEnvelopeStore.ts"
import { fakeDevice, fakeHash, fakeItem, fakeLedger } from "../../../tests/fakes/fakeIds.ts"
import type { JsonObject } from "../../kernel/json.ts"
import type { Ledger, Ledgers, VoidItem } from "../../ledger/ledger.ts"
import { republish } from "./republish.ts"

const FORMER = fakeDevice(1)
const AT_MS = Date.UTC(2026, 10, 3)

const voidItem = (number: number, body: JsonObject): VoidItem => ({
  hash: fakeHash(number),
  id: fakeItem(number, AT_MS),
  hlc: { ms: AT_MS + number, counter: 0 },
  body,
})
const post = (number: number, md: string) => voidItem(number, { t: "post", kind: "message", title: "", md })

/** Ledgers of one community, whose branches are given, and what is appended to it. */
const createBranches = (...branches: readonly (readonly VoidItem[])[]) => {
  const appended: JsonObject[] = []
  const ledger: Pick<Ledger, "voidOf" | "append"> = {
    voidOf: (device) => (device === FORMER ? branches : []),
    append: ([draft]) => {
      if (draft) appended.push(draft.body)
      const at = 500 + appended.length
      const now = { hash: fakeHash(at), id: fakeItem(at, AT_MS), seq: at, hlc: { ms: AT_MS, counter: at } }
      return Promise.resolve({ ok: true, value: [now] })
    },
  }
  const ledgers = { ids: () => [fakeLedger(1)], get: () => ledger } as unknown as Ledgers
  const run = () => republish({ ledgers, store: createMemoryEnvelopeStore(), former: [FORMER], mayWrite: () => true })
  return { appended, run }
}

test("What was deleted or taken back is not published again, nor what spoke of it", async () => {
  const { appended, run } = createBranches([
    post(1, "Gardé"),
    post(2, "Regretté"),
    voidItem(3, { t: "edit", target: fakeItem(2, AT_MS), md: "Encore regretté" }),
    voidItem(4, { t: "delete", target: fakeItem(2, AT_MS), hash: fakeHash(2) }),
    voidItem(5, { t: "reaction", target: fakeItem(1, AT_MS), emoji: "👍" }),
    voidItem(6, { t: "unreact", target: fakeItem(5, AT_MS) }),
  ])
  expect(await run()).toBe(1)
  expect(appended).toEqual([{ t: "post", kind: "message", title: "", md: "Gardé" }])
})

test("Each branch speaks of its own, though both gave the same number to different things", async () => {
  const comment = (number: number, md: string) => voidItem(number, { t: "comment", post: fakeItem(1, AT_MS), md })
  const other: VoidItem = { ...post(7, "Autre"), id: fakeItem(1, AT_MS) }
  const { appended, run } = createBranches([post(1, "Un"), comment(2, "Sous un")], [other, comment(3, "Sous autre")])
  expect(await run()).toBe(4)
  expect(appended.filter(({ t }) => t === "comment").map(({ post: about }) => about)).toEqual([
    fakeItem(501, AT_MS),
    fakeItem(503, AT_MS),
  ])
})

test("A deletion of something that stands goes on", async () => {
  const deletion = { t: "delete", target: fakeItem(90, AT_MS), hash: fakeHash(90) }
  const { appended, run } = createBranches([voidItem(1, deletion)])
  expect(await run()).toBe(0)
  expect(appended).toEqual([deletion])
})
