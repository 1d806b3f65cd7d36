import { expect, test } from "vitest"
import { LEDGER, makeEngine } from "../fixtures/makeEngine.ts"
import type { MemberId } from "../../kernel/ids.ts"
import type { Marked } from "../searchService.ts"

const marked = ({ text, marks }: Marked) => marks.map(([from, to]) => text.slice(from, to))

const ANA = "3".repeat(32) as MemberId

const SITE = [
  { title: "Réserver la salle Rhône", text: "Le calendrier du site ouvre la porte avec le badge." },
  { title: "Notes de frais", text: "Les notes du mois partent en paie au milieu du mois suivant." },
  { title: "Bank holidays of the three countries", text: "A shared calendar shows them." },
  { title: "Joint tournant de la positionneuse", text: "Qui a déjà changé le joint ?", sort: "question" },
  ...Array.from({ length: 30 }, (_, at) => ({ text: `Compte rendu ${at} : le calendrier du mois est affiché` })),
]

test.each([
  ["Comment faire pour réserver une salle ?", "Réserver la salle Rhône"],
  ["Est-ce que quelqu’un sait où trouver la salle Rhône ?", "Réserver la salle Rhône"],
  ["who knows where to find the bank holidays", "Bank holidays of the three countries"],
  ["where can I see public holidays in Poland", "Bank holidays of the three countries"],
  ["à qui demander pour les notes de frais du mois", "Notes de frais"],
])("a question finds what it is about: %s", async (text, title) => {
  const { hits } = await makeEngine(SITE).search(text)
  expect(hits[0]?.title.text).toBe(title)
})

test.each(["à quelle heure réserver la salle Rhône", "combien coûte la salle Rhône", "how much for the salle Rhône"])(
  "what asks with the word before it is never missing: %s",
  async (text) => {
    const { hits } = await makeEngine(SITE).search(text)
    expect(hits[0]?.missing).toEqual([])
  },
)

test("what merely asks is never missing, unless it stands between quotation marks", async () => {
  const { search } = makeEngine(SITE)
  const asked = await search("qui sait trouver le badge")
  expect([asked.matched, asked.hits[0]?.missing]).toEqual(["all", []])
  expect((await search('badge "trouver"')).total).toBe(0)
})

test("of few documents, too, the rare word weighs more than the common one", async () => {
  const { hits } = await makeEngine(SITE).search("mois frais affiché absent")
  expect(hits[0]?.title.text).toBe("Notes de frais")
})

test("where one document has nearly all words, those that have one common one are left out", async () => {
  const { total } = await makeEngine(SITE).search("calendrier salle Rhône badge porte")
  expect(total).toBe(1)
})

test("words that say little are not marked, but for those of a phrase", async () => {
  const { search } = makeEngine(SITE)
  const [loose] = (await search("calendrier du site")).hits
  expect(loose && marked(loose.snippet)).toEqual(["calendrier", "site"])
  const [exact] = (await search('"calendrier du site"')).hits
  expect(exact && marked(exact.snippet)).toEqual(["calendrier", "du", "site"])
})

test("a word that stands in the title of the thread is not said to be missing", async () => {
  const title = "Le toner de l’imprimante"
  const { search } = makeEngine([{ title }, { kind: "comment", title, text: "Armoire du fond" }])
  const found = (await search("imprimante armoire clé rayon")).hits.find(({ kind }) => kind === "comment")
  expect(found?.missing).toEqual(["clé", "rayon"])
  expect(found && marked(found.title)).toEqual(["imprimante"])
})

test("only questions are similar to a question", async () => {
  const { engine } = makeEngine([...SITE, { title: "Joint tournant de la positionneuse : mode d’emploi" }])
  const hits = await engine.similar({ title: "Joint tournant de la positionneuse ?", text: "" }, 5)
  expect(hits.map(({ sort }) => sort)).toEqual(["question"])
})

test("what has only the little words of a question is not similar to it", async () => {
  const asked = [
    "Qu’est-ce qui vous a le plus surpris les premiers jours ?",
    "Qu’est-ce qui pourrait nous retarder dans les semaines à venir ?",
    "Qui a une clé du quai 2 ?",
  ].map((title) => ({ title, text: "", sort: "question" }))
  const text = "Qui a déjà réglé l’imprimante du quai 2 ? Elle affiche une erreur."
  expect(await makeEngine(asked).engine.similar({ title: "", text }, 5)).toEqual([])
})

test("what is elided is no part of a word that is missing", async () => {
  const { hits } = await makeEngine(SITE).search("réserver la salle de l’Aluminium demain midi")
  expect(hits[0]?.missing).toContain("Aluminium")
})

const PRINTERS = [
  { title: "Faut-il encore imprimer les accusés ?", text: "J’imprime, je tamponne, je scanne." },
  {
    text: "Bonjour à tous, l’imprimante du rez-de-chaussée est en panne depuis ce matin, merci de passer par l’accueil.",
  },
  ...Array.from({ length: 30 }, (_, at) => ({ text: `Compte rendu ${at} : le calendrier du mois est affiché` })),
]

test.each(["imprimante", "imprimantes ", "imprimnte "])(
  "what is meant comes before what has its stem: %s",
  async (text) => {
    const { hits } = await makeEngine(PRINTERS).search(text)
    expect(hits.map(({ snippet }) => snippet.text.includes("panne"))).toEqual([true, false])
  },
)

test("of what was meant the word itself is named, not another of its stem", async () => {
  const titled = { title: "On imprime moins", text: "Une imprimante de moins." }
  expect((await makeEngine([titled]).search("imprimnte ")).didYouMean).toBe("imprimante ")
})

test("a comment whose thread says what it leaves out comes before what says only that", async () => {
  const title = "Le télétravail, deux jours par semaine"
  const answer = { kind: "comment" as const, title, text: "Au laboratoire personne ne peut, dommage." }
  const { hits } = await makeEngine([answer, { title }, { text: "Le laboratoire" }]).search("télétravail laboratoire ")
  const texts = hits.map(({ snippet }) => snippet.text)
  expect(texts.indexOf(answer.text)).toBeLessThan(texts.indexOf("Le laboratoire"))
})

test("who asks for a word in its singular and in its plural finds first what has both", async () => {
  const padding = Array.from({ length: 8 }, (_, at) => `mot${at}`).join(" ")
  const site = [{ text: "La vanne du bassin" }, { text: `Une vanne et des vannes, le bassin, ${padding}` }]
  const { hits } = await makeEngine(site).search("vanne bassin vannes ")
  expect(hits[0]?.snippet.text).toContain("Une vanne")
})

test("a feminine is the same word as its masculine, what shares their stem is another", async () => {
  const site = [{ title: "Qui soude le mieux" }, { text: "Notre soudeuse part, une page se tourne." }]
  const { hits } = await makeEngine(site).search("soudeur ")
  expect(hits[0]?.snippet.text).toContain("soudeuse")
})

test("a verb comes before the thing that is named after it", async () => {
  const site = [{ title: "Connecteurs RJ45" }, { text: "Pour se connecter, prendre le code du téléphone." }]
  const { hits } = await makeEngine(site).search("se connecter")
  expect(hits.map(({ snippet }) => snippet.text !== "")).toEqual([true, false])
})

test.each(["dasilva ", "da silva ", "from:dasilva"])(
  "a name is found though its words are joined: %s",
  async (text) => {
    const person = { kind: "person" as const, ledger: null, title: "Ana da Silva", member: ANA }
    const { engine, search } = makeEngine([person, { title: "Taille des haies", member: ANA }])
    const communities = [{ ledger: LEDGER, name: "Jardin", mine: true }]
    engine.setNames({ me: null, members: [{ id: ANA, name: "Ana da Silva" }], communities })
    const found = (await search(text)).hits.map(({ title, missing }) => [title.text, missing] as const)
    expect(new Map(found)).toEqual(
      new Map([
        ["Ana da Silva", []],
        ["Taille des haies", []],
      ]),
    )
  },
)

test("initials by which somebody was found are not said to be missing", async () => {
  const { search } = makeEngine([{ kind: "person", title: "Chloé Bernardin", text: "Ressources humaines" }])
  const [found] = (await search("CB ")).hits
  expect([found?.title.text, found?.missing]).toEqual(["Chloé Bernardin", []])
})
