import { expect, test } from "vitest"
import { findLanguage } from "./findLanguage.ts"

test.each([
  [["fr-FR", "fr", "en-US"], "fr"],
  [["de-DE", "en-GB", "fr"], "en"],
  [["FR-CA"], "fr"],
  [["frr", "ja"], null],
  [[], null],
] as const)("a browser that asks for %j is answered in %s", (asked, spoken) => {
  expect(findLanguage(asked)).toBe(spoken)
})
