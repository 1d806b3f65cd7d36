import { useShell } from "../../ui/shell.tsx"
import { SHORTCUTS } from "../navigation/shortcuts.ts"
import type { PaletteTarget } from "./paletteTarget.ts"

export type Shortcut = keyof typeof SHORTCUTS

/** The keys of a shortcut, to be shown beside what does the same; nothing where single keys are turned off. */
export const useKeysOf = (): ((name: Shortcut | undefined) => Pick<PaletteTarget, "keys">) => {
  const { singleKeys } = useShell()
  return (name) => (name && singleKeys ? { keys: SHORTCUTS[name] } : {})
}
