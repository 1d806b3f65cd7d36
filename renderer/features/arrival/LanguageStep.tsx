import { arrival as en } from "../../app/i18n/en/arrival.ts"
import { arrival as fr } from "../../app/i18n/fr/arrival.ts"
import { LANGUAGES, type Language } from "../../app/i18n/i18n.ts"
import dotted from "../../ui/Dotted.module.css"
import { StepHeading } from "./StepHeading.tsx"
import classes from "./Arrival.module.css"

const WORDS = { fr: fr.languageStep, en: en.languageStep }

/** In both languages at once: nobody has chosen yet. */
export const LanguageStep = ({ onChosen }: { readonly onChosen: (language: Language) => void }) => (
  <>
    <StepHeading
      title={
        <span className={dotted.parts}>
          <span lang="fr">{fr.title}</span> <span lang="en">{en.title}</span>
        </span>
      }
    />
    <div className={classes.choices}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={classes.choice}
          onClick={() => onChosen(language)}
        >
          <span className={classes.choiceTitle}>{WORDS[language].name}</span>
          <span className={classes.choiceText}>{WORDS[language].text}</span>
        </button>
      ))}
    </div>
  </>
)
