import type { CommandError } from "./site.ts"

/** What a command answers to whoever lacks the right. */
export const DENIED: CommandError = { kind: "denied" }
