import { IDBFactory } from "fake-indexeddb"
import { beforeEach, expect, test } from "vitest"
import { fakeLedger } from "../../../tests/fakes/fakeIds.ts"
import { openMissedSearches } from "../../features/search/missed/missedSearches.ts"
import { deleteSite } from "./deleteSite.ts"
import { readPageRows } from "./pageRows.ts"

const [gone, kept] = [fakeLedger(1), fakeLedger(2)]
beforeEach(() => localStorage.clear())

test("nothing of a deleted site is left in the page's own storage; what is of others, and of nobody, stays", async () => {
  for (const site of [gone, kept]) {
    const missed = openMissedSearches(site, localStorage)
    missed.keep(true)
    missed.note("badge", [])
    localStorage.setItem(`palabre.palette.${site}`, "{")
  }
  localStorage.setItem("palabre.theme", "dark")
  expect((await deleteSite(gone, { indexedDB: new IDBFactory(), storage: localStorage })).ok).toBe(true)
  expect(readPageRows(localStorage, gone)).toEqual({})
  expect(readPageRows(localStorage, kept)).toEqual({
    "page/missed": { kept: true, searches: [{ text: "badge", times: 1 }] },
    "page/palette": "{",
  })
  expect(localStorage.getItem("palabre.theme")).toBe("dark")
})
