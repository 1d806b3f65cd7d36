import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CharterText } from "../../../shared/site/charter.ts"
import { type Language, LANGUAGES } from "../../app/i18n/i18n.ts"
import { Segments } from "../../ui/Segments.tsx"
import { MarkdownEditor } from "../composer/editor/MarkdownEditor.tsx"
import classes from "./Charter.module.css"
import { otherLanguage } from "./chooseLanguage.ts"

interface WordingsProps {
  /** As typed; null: there is none in that language. */
  readonly text: CharterText
  readonly reading: Language
  readonly template: (language: Language) => string
  readonly onChange: (change: Partial<CharterText>) => void
  readonly onSubmit: () => void
}

/** The same charter in one language or both, one at a time. */
export const Wordings = ({ text, reading, template, onChange, onSubmit }: WordingsProps) => {
  const { t } = useTranslation("charter")
  const [shown, setShown] = useState<Language>(text[reading] === null ? otherLanguage(reading) : reading)
  /** Counts texts that did not come of typing: the editor begins anew with each. */
  const [round, setRound] = useState(0)
  const [asking, setAsking] = useState(false)
  const language = text[shown] === null ? otherLanguage(shown) : shown
  const other = otherLanguage(language)
  const put = (next: Partial<CharterText>, show: Language) => {
    onChange(next)
    setShown(show)
    setRound(round + 1)
    setAsking(false)
  }
  const both = text.fr !== null && text.en !== null
  return (
    <>
      <div className={classes.languages}>
        {both && (
          <Segments
            label={t("write.tab")}
            values={LANGUAGES}
            value={language}
            nameOf={(one) => t(`languageName.${one}`)}
            onChange={setShown}
          />
        )}
        {both ? (
          <Button variant="subtle" size="compact-sm" onClick={() => put({ [language]: null }, other)}>
            {t("write.drop", { language: t(`language.${language}`) })}
          </Button>
        ) : (
          <Button variant="default" size="compact-sm" onClick={() => put({ [other]: template(other) }, other)}>
            {t("write.add", { language: t(`language.${other}`) })}
          </Button>
        )}
      </div>
      <div className={classes.frame} lang={language}>
        <MarkdownEditor
          key={`${language}/${round}`}
          label={t("write.field")}
          placeholder={t("write.place")}
          initial={text[language] ?? ""}
          onChange={(typed) => onChange({ [language]: typed })}
          onSubmit={onSubmit}
          takeFocus={round > 0}
          footer={null}
        />
      </div>
      {asking ? (
        <div className={classes.languages}>
          <span>{t("write.templateAsk")}</span>
          <Button size="compact-sm" onClick={() => put({ [language]: template(language) }, language)}>
            {t("write.replace")}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => setAsking(false)}>
            {t("write.keep")}
          </Button>
        </div>
      ) : (
        <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
          {t("write.template")}
        </Button>
      )}
    </>
  )
}
