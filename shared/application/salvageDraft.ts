import { parseLedgerId } from "../kernel/ids.ts"
import type { DraftValue } from "./site.ts"

const MAX_DEPTH = 8

/** Strings under these names, wherever a damaged row still has them. */
const findText = (row: unknown, name: "title" | "markdown" | "ledger", depth = 0): string | undefined => {
  if (typeof row !== "object" || row === null || depth > MAX_DEPTH) return undefined
  const own: unknown = Object.hasOwn(row, name) ? Reflect.get(row, name) : undefined
  if (typeof own === "string" && own.trim() !== "") return own
  for (const value of Object.values(row)) {
    const found = findText(value, name, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

/** What somebody wrote, out of a row that no longer has its shape: the text is worth more than its frame. Undefined where there is none. */
export const salvageDraft = (row: unknown, now: number): DraftValue | undefined => {
  const markdown = typeof row === "string" ? row : findText(row, "markdown")
  const title = findText(row, "title")
  if (!markdown?.trim() && !title) return undefined
  const ledger = parseLedgerId(findText(row, "ledger")) ?? null
  return { kind: "message", title: title ?? "", markdown: markdown ?? "", ledger, savedAt: now }
}
