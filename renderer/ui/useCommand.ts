import { useCallback, useState } from "react"
import type { CommandError } from "../../shared/application/site.ts"
import type { Result } from "../../shared/kernel/result.ts"

interface Command {
  readonly running: boolean
  readonly error: CommandError | null
  /** Runs a command of the site; `onDone` gets its value, `error` its failure. */
  readonly run: <Value>(act: () => Promise<Result<Value, CommandError>>, onDone?: (value: Value) => void) => void
  readonly dismiss: () => void
}

const describe = (thrown: unknown): CommandError => ({
  kind: "failed",
  detail: thrown instanceof Error ? thrown.message : String(thrown),
})

/** State of the commands that one place of the screen gives. */
export const useCommand = (): Command => {
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<CommandError | null>(null)
  const run = useCallback<Command["run"]>((act, onDone) => {
    setRunning(true)
    setError(null)
    act()
      .then((result) => (result.ok ? onDone?.(result.value) : setError(result.error)))
      .catch((thrown: unknown) => setError(describe(thrown)))
      .finally(() => setRunning(false))
  }, [])
  return { running, error, run, dismiss: useCallback(() => setError(null), []) }
}
