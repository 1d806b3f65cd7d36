import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CharterText as Text } from "../../../shared/site/charter.ts"
import type { Language } from "../../app/i18n/i18n.ts"
import classes from "./Charter.module.css"
import { chooseLanguage, otherLanguage } from "./chooseLanguage.ts"
import { PlainMarkdown } from "./PlainMarkdown.tsx"

interface CharterTextProps {
  readonly text: Text
  /** Level of the heading above it. */
  readonly baseLevel: number
}

/** The charter in the reader's language where it was written in it, and in the other at a press. */
export const CharterText = ({ text, baseLevel }: CharterTextProps) => {
  const { t, i18n } = useTranslation("charter")
  const [wished, setWished] = useState<Language | null>(null)
  const language = chooseLanguage(text, wished ?? i18n.language)
  const other = otherLanguage(language)
  return (
    <div className={classes.text}>
      {text[other] !== null && (
        <button type="button" className={classes.other} lang={other} onClick={() => setWished(other)}>
          {t(`readIn.${other}`)}
        </button>
      )}
      <PlainMarkdown source={text[language] ?? ""} baseLevel={baseLevel} lang={language} />
    </div>
  )
}
