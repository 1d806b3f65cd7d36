import { Component, type ReactNode } from "react"
import { ErrorSentences } from "./ErrorSentences.tsx"

interface State {
  readonly failed: boolean
}

/** Last resort: what fails outside the router's screens, which have the same sentences. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <main>
        <ErrorSentences />
      </main>
    )
  }
}
