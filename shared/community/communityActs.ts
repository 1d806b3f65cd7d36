import * as v from "valibot"
import { genesisSaltSchema, ledgerIdSchema, memberIdSchema, seenSchema } from "../site/acts.ts"
import { lineSchema, MAX_PURPOSE_CHARS, nameSchema } from "../site/names.ts"
import { emojiSchema } from "./items.ts"
import type { JsonObject } from "../kernel/json.ts"

const communityAct = v.variant("type", [
  v.object({
    type: v.literal("community.create"),
    site: ledgerIdSchema,
    name: nameSchema(),
    purpose: lineSchema(MAX_PURPOSE_CHARS),
    emoji: emojiSchema,
    access: v.picklist(["open", "private"]),
    creator: memberIdSchema,
    salt: genesisSaltSchema,
    seen: seenSchema,
  }),
  v.object({ type: v.literal("community.admit"), member: memberIdSchema, seen: seenSchema }),
  v.object({ type: v.literal("community.remove"), member: memberIdSchema, seen: seenSchema }),
  v.object({ type: v.literal("community.leave"), seen: seenSchema }),
  v.object({
    type: v.literal("community.describe"),
    name: v.exactOptional(nameSchema()),
    purpose: v.exactOptional(lineSchema(MAX_PURPOSE_CHARS)),
    emoji: v.exactOptional(emojiSchema),
    seen: seenSchema,
  }),
])

export type CommunityAct = v.InferOutput<typeof communityAct>

/** Undefined for an act of a type that this version doesn't know, or of the wrong shape: it has no effect. */
export const parseCommunityAct = (body: JsonObject): CommunityAct | undefined => {
  const parsed = v.safeParse(communityAct, body)
  return parsed.success ? parsed.output : undefined
}
