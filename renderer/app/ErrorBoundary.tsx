import { Component, type ReactNode } from "react"
import { ErrorSentences } from "./ErrorSentences.tsx"

interface ErrorBoundaryProps {
  /** What stands in the place of what failed; the sentences for a whole page where it is missing. */
  readonly fallback?: (tryAgain: () => void) => ReactNode
  /** Puts away what failed, before it is tried again. */
  readonly onTryAgain?: () => void
  readonly children: ReactNode
}

interface State {
  readonly failed: boolean
}

/** What fails inside takes nothing outside with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  readonly tryAgain = (): void => {
    this.props.onTryAgain?.()
    this.setState({ failed: false })
  }

  override render(): ReactNode {
    const { children, fallback } = this.props
    if (!this.state.failed) return children
    if (fallback) return fallback(this.tryAgain)
    return (
      <main>
        <ErrorSentences />
      </main>
    )
  }
}
