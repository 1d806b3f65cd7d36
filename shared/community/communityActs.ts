import * as v from "valibot"
import { genesisSaltSchema, ledgerIdSchema, memberIdSchema, seenSchema } from "../site/acts.ts"
import { endsSchema } from "../site/cutoffs.ts"
import { lineSchema, MAX_PURPOSE_CHARS, nameSchema } from "../site/names.ts"
import { emojiSchema } from "./items.ts"
import type { JsonObject } from "../kernel/json.ts"

/** In UTF-16 code units. */
export const MAX_ABOUT_CHARS = 200

export const COMMUNITY_LANGUAGES = ["fr", "en", "both"] as const
export type CommunityLanguage = (typeof COMMUNITY_LANGUAGES)[number]

/** What newcomers want to know; all of it may be missing. */
const about = {
  /** Whom it is for. */
  audience: v.exactOptional(lineSchema(MAX_ABOUT_CHARS)),
  /** How people speak there. */
  tone: v.exactOptional(lineSchema(MAX_ABOUT_CHARS)),
  language: v.exactOptional(v.picklist(COMMUNITY_LANGUAGES)),
}

const communityAct = v.variant("type", [
  v.object({
    type: v.literal("community.create"),
    site: ledgerIdSchema,
    name: nameSchema(),
    purpose: lineSchema(MAX_PURPOSE_CHARS),
    emoji: emojiSchema,
    access: v.picklist(["open", "private"]),
    ...about,
    /** Of an open one: each member of the site comes in by themselves. Missing: all belong to it until they leave. */
    joining: v.exactOptional(v.literal("choice")),
    creator: memberIdSchema,
    salt: genesisSaltSchema,
    seen: seenSchema,
  }),
  v.object({ type: v.literal("community.admit"), member: memberIdSchema, seen: seenSchema }),
  v.object({ type: v.literal("community.remove"), member: memberIdSchema, seen: seenSchema }),
  v.object({ type: v.literal("community.leave"), seen: seenSchema }),
  v.object({ type: v.literal("cutoff.set"), ends: endsSchema, seen: seenSchema }),
  v.object({
    type: v.literal("community.describe"),
    name: v.exactOptional(nameSchema()),
    purpose: v.exactOptional(lineSchema(MAX_PURPOSE_CHARS)),
    emoji: v.exactOptional(emojiSchema),
    ...about,
    seen: seenSchema,
  }),
])

export type CommunityAct = v.InferOutput<typeof communityAct>

/** Undefined for an act of a type that this version doesn't know, or of the wrong shape: it has no effect. */
export const parseCommunityAct = (body: JsonObject): CommunityAct | undefined => {
  const parsed = v.safeParse(communityAct, body)
  return parsed.success ? parsed.output : undefined
}
