import { expect } from "@playwright/test"
import { testOnOnePage as test } from "./stageTest.ts"

const DARK = { language: "fr", width: 1440, colorScheme: "dark", letters: 1 } as const

test("a recovery code is alone on its sheet, black on white whatever the colours of the screen", async ({ show }) => {
  const page = await show(DARK, "?scene=home#/devices")
  await page.getByRole("button", { name: "Créer un code de secours" }).click()
  const shown = page.getByRole("dialog").getByRole("code")
  await expect(shown).toHaveCount(6)
  const code = await shown.allInnerTexts()
  await page.emulateMedia({ media: "print" })
  const printed = (await page.locator("body").innerText()).split("\n").filter((line) => line.trim() !== "")
  expect(printed.slice(0, 8)).toEqual([
    "Code de secours Palabre",
    expect.stringMatching(/^Léa Garnier · Atelier Nord · \d+ \S+ \d{4}$/),
    ...code,
  ])
  const instructions = printed.slice(8).map((line) => line.split(" ").slice(0, 2).join(" "))
  expect(instructions).toEqual(["Cette feuille", "Sur la", "Gardez-la sous"])
  const colours = await page.evaluate(() => {
    const texts = [...document.querySelectorAll("body > article, body > article *")]
    return {
      paper: [document.documentElement, document.body].map((element) => getComputedStyle(element).backgroundColor),
      ink: [...new Set(texts.map((element) => getComputedStyle(element).color))],
    }
  })
  expect(colours).toEqual({ paper: ["rgb(255, 255, 255)", "rgb(255, 255, 255)"], ink: ["rgb(0, 0, 0)"] })
  await page.emulateMedia({ media: null })
})
