import { expect, test } from "vitest"
import { makeEngine } from "../fixtures/makeEngine.ts"

test.each([
  ["ekipe", "L’équipe de nuit"],
  ["logistik ", "Logistique du site"],
  ["farmacy ", "Pharmacy on duty"],
  ["bibliotequaire ", "Une bibliothécaire arrive"],
  ["fuite deau ", "Fuite d’eau au sous-sol"],
])("what is written as it sounds finds what is written otherwise: %s", async (text, title) => {
  const { search } = makeEngine([
    { title: "L’équipe de nuit" },
    { title: "Logistique du site" },
    { title: "Pharmacy on duty" },
    { title: "Une bibliothécaire arrive" },
    { title: "Fuite d’eau au sous-sol" },
    { title: "Fuite de gaz", text: "Beau temps, seaux au veau." },
  ])
  const { hits, matched } = await search(text)
  expect([hits[0]?.title.text, matched]).toEqual([title, "corrected"])
})
