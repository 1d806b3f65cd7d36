import classes from "./ErrorSentences.module.css"
import { errors as english } from "./i18n/en/errors.ts"
import { errors as french } from "./i18n/fr/errors.ts"

const SENTENCES = [
  { language: "fr", text: french.boundary },
  { language: "en", text: english.boundary },
]

/** In both languages at once, because the translations themselves may be what failed. */
export const ErrorSentences = () => (
  <div className={classes.page}>
    {SENTENCES.map(({ language, text }) => (
      <section key={language} lang={language} role="alert" className={classes.sentence}>
        <h1 className={classes.title}>{text.title}</h1>
        <p>{text.text}</p>
        <button type="button" className={classes.button} onClick={() => location.reload()}>
          {text.reload}
        </button>
      </section>
    ))}
  </div>
)
