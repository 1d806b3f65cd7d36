import { expect, it } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { findAnswerers, readOffers } from "./findAnswerers.ts"

const find = (text: string) => {
  const members = [...createFurnishedSite().site.members.get().values()]
  return findAnswerers(text, readOffers(members)).map(({ member, subject }) => [member.name, subject])
}

it.each([
  ["Comment lire la qualité d’une donnée dans un tableau de bord ?", [["Priya Raman", "tableaux de bord"]]],
  [
    "Le tableau de bord de la qualité de donnée, et la sécurité de la ligne",
    [
      ["Marc Lefebvre", "sécurité des lignes"],
      ["Priya Raman", "tableaux de bord"],
    ],
  ],
  ["@Priya Raman, which SQL?", []],
  ["Which sql?", [["Priya Raman", "SQL"]]],
  ["La sécurité", []],
  ["", []],
])("%j may be for %j", (text, found) => {
  expect(find(text)).toEqual(found)
})
