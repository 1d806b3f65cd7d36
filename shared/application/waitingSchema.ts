import * as v from "valibot"
import { keptPicturesSchema } from "../community/picture.ts"
import { type ItemId, type LedgerId, parseItemId, parseLedgerId } from "../kernel/ids.ts"
import { type DraftValue, POST_KINDS, type WaitingInput } from "./site.ts"

const ledgerId = v.pipe(
  v.string(),
  v.check((text) => parseLedgerId(text) !== undefined),
  v.transform((text) => text as LedgerId),
)
const itemId = v.pipe(
  v.string(),
  v.check((text) => parseItemId(text) !== undefined),
  v.transform((text) => text as ItemId),
)
const postKey = v.object({ ledger: ledgerId, item: itemId })
const postKind = v.picklist(POST_KINDS)
/** Pictures that do not parse are lost rather than the text beside them. */
const pictures = v.exactOptional(v.fallback(keptPicturesSchema, []))
const shared = v.exactOptional(postKey)

const waitingInput = v.variant("kind", [
  v.object({
    kind: v.literal("post"),
    post: v.object({ ledger: ledgerId, kind: postKind, title: v.string(), markdown: v.string(), pictures, shared }),
  }),
  v.object({ kind: v.literal("comment"), post: postKey, markdown: v.string(), pictures }),
  v.object({ kind: v.literal("reaction"), ledger: ledgerId, item: itemId, emoji: v.string(), remove: v.boolean() }),
])
const waitingRow = v.object({ input: waitingInput, dueAt: v.number() })
const draftRow = v.object({
  kind: postKind,
  title: v.string(),
  markdown: v.string(),
  pictures,
  shared,
  ledger: v.nullable(ledgerId),
  savedAt: v.number(),
})

/** An outbox row as the local store gives it back, or undefined. */
export const parseWaitingRow = (row: unknown): { readonly input: WaitingInput; readonly dueAt: number } | undefined => {
  const parsed = v.safeParse(waitingRow, row)
  return parsed.success ? parsed.output : undefined
}

/** A draft as the local store gives it back, or undefined. */
export const parseDraftRow = (row: unknown): DraftValue | undefined => {
  const parsed = v.safeParse(draftRow, row)
  return parsed.success ? parsed.output : undefined
}
