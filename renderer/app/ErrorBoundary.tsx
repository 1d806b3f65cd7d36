import { Component, type ReactNode } from "react"
import { en, fr } from "./i18n/resources.ts"
import classes from "./ErrorBoundary.module.css"

interface State {
  readonly failed: boolean
}

/** Last resort: both languages at once, because the translations themselves may be what failed. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <main className={classes.page}>
        {[
          { language: "fr", text: fr.errors.boundary },
          { language: "en", text: en.errors.boundary },
        ].map(({ language, text }) => (
          <section key={language} lang={language} role="alert" className={classes.sentence}>
            <h1 className={classes.title}>{text.title}</h1>
            <p>{text.text}</p>
            <button type="button" className={classes.button} onClick={() => location.reload()}>
              {text.reload}
            </button>
          </section>
        ))}
      </main>
    )
  }
}
