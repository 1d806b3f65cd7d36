import { assert, property, string } from "fast-check"
import { expect, test } from "vitest"
import { analyseToken, type Word } from "./analyseToken.ts"
import { detectLanguage } from "./detectLanguage.ts"
import { eachToken } from "./eachToken.ts"
import { stemEnglish, stemFrench } from "./stem.ts"
import { plainText } from "./plainText.ts"

const wordsOf = (text: string): Word[] => {
  const words: Word[] = []
  eachToken(text, (token) => words.push(...analyseToken(token)))
  return words
}
const surfaces = (text: string): string[] => wordsOf(text).map(({ surface }) => surface)

test("words are folded, and freed of what elides before them or ends after them", () => {
  expect(surfaces("L’équipe d'Élodie, jusqu'à l'Œuvre : aujourd'hui !")).toEqual([
    "equipe",
    "elodie",
    "a",
    "oeuvre",
    "aujourdhui",
  ])
  expect(surfaces("The site's owner isn’t O'Brien; rock'n'roll")).toEqual([
    "the",
    "site",
    "owner",
    "isn't",
    "o",
    "brien",
    "rock",
    "roll",
  ])
  expect(surfaces("CR-2026_11 ☕ 12kW #qualité")).toEqual(["cr", "2026", "11", "12kw", "qualite"])
})

test.each([
  ["french", "utilisée utilisés UTILISER utilisé"],
  ["french", "congé congés Conges"],
  ["french", "journal journaux"],
  ["french", "réparer réparation réparées réparateur réparera"],
  ["french", "infirmier infirmière infirmières"],
  ["french", "vérifier vérifié vérification vérifient"],
  ["french", "étalonner étalonnage étalonnages"],
  ["french", "connecter connexion connecté connexions"],
  ["french", "soudeur soudeuse soudeuses"],
  ["french", "acheteur acheteuses acheter"],
  ["french", "formateur formatrice formation"],
  ["french", "actif active actives"],
  ["french", "nouveau nouvelle nouveaux nouvelles"],
  ["french", "inscription inscrire inscrit inscrivez"],
  ["french", "ouvert ouverture ouvrir"],
  ["french", "disponible disponibilité disponibles"],
  ["french", "bloquer blocage bloqué"],
  ["french", "audit audits auditer"],
  ["french", "petit petite petits"],
  ["french", "numéro numéros"],
  ["french", "reçu reçus reçue"],
  ["french", "nettoyer nettoyage nettoie"],
  ["english", "meeting meetings Meeting's"],
  ["english", "connect connected connection"],
] as const)("in %s one stem stands for %s", (language, text) => {
  const stem = language === "french" ? stemFrench : stemEnglish
  expect(new Set(surfaces(text).map(stem)).size).toBe(1)
})

test.each(["village ville", "message messe", "partage part", "aménager amener", "ouvrier ouvrir", "avantage avant"])(
  "of %s each keeps its stem",
  (text) => expect(new Set(surfaces(text).map(stemFrench)).size).toBe(2),
)

test.each([
  ["french", "lea", "le"],
  ["french", "vue", "vu"],
  ["english", "finding", "find"],
] as const)("in %s %s stands for itself, and not for %s, which says little", (language, word, stop) => {
  const stem = language === "french" ? stemFrench : stemEnglish
  expect(stem(word)).not.toBe(stem(stop))
  expect(stem(`${word}s`)).toBe(stem(word))
})

test("stop words tell the language of a text; one without any has none", () => {
  expect(detectLanguage(wordsOf("Qui a la clé de la salle blanche ?"))).toBe("french")
  expect(detectLanguage(wordsOf("Who has the key of the clean room?"))).toBe("english")
  expect(detectLanguage(wordsOf("Planning Q3"))).toBeNull()
  expect(detectLanguage(wordsOf("Der Schlüssel für den Reinraum ist nicht mehr im Schrank"))).toBe("other")
  expect(detectLanguage(wordsOf("Demain llegan los tres paquets, on les met dans le bureau"))).toBe("french")
})

test("whatever the text, tokens are found where they stand", () => {
  assert(
    property(string({ unit: "binary" }), (text) => {
      eachToken(text, (token, at) => {
        expect(text.slice(at, at + token.length)).toBe(token)
        for (const { surface } of analyseToken(token)) expect(surface).not.toBe("")
      })
    }),
  )
})

test("what a reader sees of Markdown", () => {
  const markdown = [
    "## Le **planning** de [mars](https://nord.example/a_(b))",
    "",
    "- [x] valider `npm start`",
    "1. l'_équipe_ de nuit, snake_case",
    "> cité ![schéma](blob:1)",
    "| a | b |",
    "|---|---|",
    "```ts",
    "const a = 1",
    "```",
  ].join("\n")
  expect(plainText(markdown)).toBe(
    "Le planning de mars\nvalider npm start\nl'équipe de nuit, snake_case\ncité schéma\na b\nconst a = 1",
  )
})
