import { expect, test } from "vitest"
import { makeEngine } from "../fixtures/makeEngine.ts"
import type { Marked } from "../searchService.ts"

const marked = ({ text, marks }: Marked) => marks.map(([from, to]) => text.slice(from, to))

const SITE = [
  { title: "Erreur E-4107 à la validation", text: "La gamme manque." },
  { title: "Erreur E-4170 à l’édition", text: "Le compte est bloqué, voir la page 4107 du manuel et la lettre E." },
  { title: "Le Wi-Fi du bâtiment B", text: "Il tombe chaque matin." },
  { title: "Un wifi pour les visiteurs", text: "Le code est à l’accueil." },
  { title: "Audit ISO 9001", text: "Trois écarts, fichier ecarts_audit_2026.xlsx, réponse à J+2." },
  { title: "Les deux jours de mars", text: "2 salles, 2 sessions, 2 formateurs." },
  { title: "Check-list de démarrage", text: "Est-ce que tout est prêt ?" },
  { title: "Ticket INC0048213", text: "Bornes sans fil." },
  { title: "Fiche FS-0718", text: "Soudage." },
  { title: "Code douanier 7326 90 98", text: "Équerres." },
  { title: "Astreinte", text: "Appeler le 0612345678." },
  { title: "Salle B-027", text: "Elle a 12 places." },
  { title: "Salle A-027", text: "Le projecteur est neuf." },
  { title: "Report de l’achat de l’I.R.M.", text: "Au budget, 1,200 euros par mois." },
  { title: "Contrats C.D.D.", text: "Deux de plus." },
  { title: "Menu de jeudi", text: "Lasagnes.", tags: ["cantine"] },
  ...Array.from({ length: 20 }, (_, at) => ({ text: `Compte rendu ${at} : la réunion du mois` })),
]

test.each([
  ["e4107 ", "Erreur E-4107 à la validation"],
  ["E-4107", "Erreur E-4107 à la validation"],
  ["E 4170 ", "Erreur E-4170 à l’édition"],
  ["iso9001 ", "Audit ISO 9001"],
  ["J+2 ", "Audit ISO 9001"],
  ["ecarts audit ", "Audit ISO 9001"],
  ["ecarts_audit_2026.xlsx", "Audit ISO 9001"],
  ["checklist ", "Check-list de démarrage"],
  ["check list démarrage ", "Check-list de démarrage"],
  ["auditiso ", "Audit ISO 9001"],
  ["INC0048213", "Ticket INC0048213"],
  ["48213 ", "Ticket INC0048213"],
  ["FS 718 ", "Fiche FS-0718"],
  ["73269098 ", "Code douanier 7326 90 98"],
  ["7326.90.98 ", "Code douanier 7326 90 98"],
  ["06 12 34 56 78 ", "Astreinte"],
  ["a 027 ", "Salle A-027"],
  ["salle b 027", "Salle B-027"],
  ["irm ", "Report de l’achat de l’I.R.M."],
  ["I.R.M.", "Report de l’achat de l’I.R.M."],
  ["1200 ", "Report de l’achat de l’I.R.M."],
  ["CDD ", "Contrats C.D.D."],
  ["les C.D.D. ", "Contrats C.D.D."],
])("however it is joined, what was meant comes first: %s", async (text, title) => {
  const { hits } = await makeEngine(SITE).search(text)
  expect([hits[0]?.title.text, hits[0]?.missing]).toEqual([title, []])
})

test("a code is looked for as a whole, and stands apart from its neighbour", async () => {
  const { hits, matched } = await makeEngine(SITE).search("E-4107 ")
  expect([hits.map(({ title }) => title.text), matched]).toEqual([["Erreur E-4107 à la validation"], "all"])
})

test.each(["wifi ", "wi-fi ", "wi fi "])("joined or not, both writings are found and marked: %s", async (text) => {
  const { hits } = await makeEngine(SITE).search(text)
  expect(hits.flatMap(({ title }) => marked(title)).sort()).toEqual(["Fi", "Wi", "wifi"])
})

test("a tag is found by its word, and is not said to be missing", async () => {
  const [hit] = (await makeEngine(SITE).search("cantine jeudi ")).hits
  expect([hit?.title.text, hit?.missing, hit?.why]).toEqual(["Menu de jeudi", [], ["title", "tag"]])
})

test("what stands nowhere though it shares a stem may be misspelt", async () => {
  const site = [{ title: "Palettes consignées" }, { title: "A pallet fell" }, { title: "Consignées" }]
  const { hits, matched, corrections } = await makeEngine(site).search("palletes consignées ")
  expect([hits[0]?.title.text, matched]).toEqual(["Palettes consignées", "corrected"])
  expect(corrections).toEqual([{ typed: "palletes", meant: "palettes" }])
})

test("what was begun to be typed comes before what merely shares a stem with it", async () => {
  const site = [{ title: "The customer sent it" }, { title: "One more sentence of that very long customer" }]
  const { hits } = await makeEngine(site).search("customer sente")
  expect(hits[0]?.title.text).toBe("One more sentence of that very long customer")
})

test("a word that was shortened stands for those that begin so", async () => {
  const { hits, matched, corrections } = await makeEngine(SITE).search("lasag menu ")
  expect([hits[0]?.title.text, matched]).toEqual(["Menu de jeudi", "corrected"])
  expect(corrections).toEqual([{ typed: "lasag", meant: "lasagnes" }])
})

test("however rare, the completion that goes with the other words is found", async () => {
  const many = Array.from({ length: 200 }, (_, at) => ({ text: `pla${at.toString(36)}q pla${at.toString(36)}q` }))
  const { hits } = await makeEngine([...many, ...many, { title: "Zéro plastique" }]).search("zéro pla")
  expect(hits[0]?.title.text).toBe("Zéro plastique")
})
