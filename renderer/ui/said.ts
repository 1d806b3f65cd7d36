import { createObserved } from "../../shared/kernel/subscription.ts"

interface Said {
  readonly text: string
  /** Only what was done at once can be taken back. */
  readonly undo?: () => void
}

/** The last thing that was done, for the toast that says so. */
export const said = createObserved<Said | null>(null)
