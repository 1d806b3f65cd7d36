import { act, render, screen } from "@testing-library/react"
import i18next from "i18next"
import { expect, test } from "vitest"
import { en } from "../app/i18n/english.ts"
import { fr } from "../app/i18n/french.ts"
import { speak, startTranslations } from "../app/i18n/i18n.ts"
import { LanguageContext, useLanguage, useTexts } from "./useTexts.ts"

const Said = () => {
  const { t, language } = useTexts("common")
  return <p lang={language}>{t("compose")}</p>
}

const Late = () => <p>{useTexts("trust").t("title")}</p>

const Speaking = () => (
  <LanguageContext value={useLanguage()}>
    <Said />
  </LanguageContext>
)

test("a sentence whose texts were not there yet is found once they are", () => {
  // A copy: what comes later is put into the very object, which other tests share.
  startTranslations("en", { ...en })
  i18next.removeResourceBundle("en", "trust")
  const { rerender } = render(<Late key="before" />)
  i18next.addResourceBundle("en", "trust", { title: "Who may do what" })
  rerender(<Late key="after" />)
  expect(screen.getByText("Who may do what")).toBeTruthy()
})

test("what is on screen follows the language that is spoken", async () => {
  startTranslations("fr", { ...fr })
  render(<Speaking />)
  expect(screen.getByText(fr.common.compose).lang).toBe("fr")
  await act(() => speak("en"))
  expect(screen.getByText(en.common.compose).lang).toBe("en")
  await act(() => speak("fr"))
  expect(screen.getByText(fr.common.compose).lang).toBe("fr")
})
