import * as v from "valibot"
import {
  certificateIdSchema,
  genesisSaltSchema,
  hashSchema,
  ledgerIdSchema,
  memberIdSchema,
  seenSchema,
} from "../site/acts.ts"
import { editorialSchema } from "../site/charter.ts"
import { endsSchema } from "../site/cutoffs.ts"
import { lineSchema, MAX_PURPOSE_CHARS, nameSchema } from "../site/names.ts"
import { reviewSchema } from "../site/reviewDay.ts"
import { ACCESSES } from "../site/rights.ts"
import { emojiSchema, itemIdSchema } from "./items.ts"
import { REPORT_REASONS } from "./moderation.ts"
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
  /** What is posted there, in a few lines; shown while one writes. */
  editorial: v.exactOptional(editorialSchema),
}

/** What somebody can be made in a community; without it a guest of the site is a guest there, too, and all others contribute. */
export const GIVEN_COMMUNITY_ROLES = ["owner", "animator", "contributor", "reader"] as const
export type GivenCommunityRole = (typeof GIVEN_COMMUNITY_ROLES)[number]
export type CommunityRole = GivenCommunityRole | "guest"

/** Of a note to a decision, an appeal or a report; in UTF-16 code units. */
export const MAX_NOTE_CHARS = 500
/** Reports that one decision answers. */
export const MAX_ANSWERED = 64

const note = lineSchema(MAX_NOTE_CHARS)
/** The reports that a decision answers. */
const reports = v.pipe(v.array(itemIdSchema), v.maxLength(MAX_ANSWERED))

const communityAct = v.variant("type", [
  v.object({
    type: v.literal("community.create"),
    site: ledgerIdSchema,
    name: nameSchema(),
    purpose: lineSchema(MAX_PURPOSE_CHARS),
    emoji: emojiSchema,
    access: v.picklist(ACCESSES),
    ...about,
    /** Of an open one: each member of the site comes in by themselves. Missing: all belong to it until they leave. */
    joining: v.exactOptional(v.literal("choice")),
    creator: memberIdSchema,
    salt: genesisSaltSchema,
    seen: seenSchema,
  }),
  v.object({ type: v.literal("community.admit"), member: memberIdSchema, seen: seenSchema }),
  /** Whom the site admits by this invitation is let in here too: who may, and whether they came, the site ledger says. */
  v.object({ type: v.literal("community.invite"), certificate: certificateIdSchema, seen: seenSchema }),
  v.object({
    type: v.literal("community.remove"),
    member: memberIdSchema,
    /** Read by whoever is in it. */
    note: v.exactOptional(note),
    seen: seenSchema,
  }),
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
  v.object({
    type: v.literal("community.role"),
    member: memberIdSchema,
    role: v.picklist(GIVEN_COMMUNITY_ROLES),
    review: reviewSchema,
    seen: seenSchema,
  }),
  /** Its author hands their ownership over, and contributes from then on. */
  v.object({ type: v.literal("community.transfer"), member: memberIdSchema, seen: seenSchema }),
  /** From an open one alone, and for good: nobody is shown later what was said among a few. */
  v.object({ type: v.literal("community.access"), access: v.literal("request"), seen: seenSchema }),
  v.object({ type: v.literal("community.archive"), on: v.boolean(), seen: seenSchema }),
  v.object({
    type: v.literal("item.hide"),
    target: itemIdSchema,
    reason: v.picklist(REPORT_REASONS),
    note,
    reports,
    seen: seenSchema,
  }),
  /** Hides it at once; devices drop its content after a delay in which its author may ask another to look. Names the target's envelope. */
  v.object({
    type: v.literal("item.erase"),
    target: itemIdSchema,
    hash: hashSchema,
    reason: v.picklist(REPORT_REASONS),
    note,
    reports,
    seen: seenSchema,
  }),
  v.object({ type: v.literal("item.restore"), target: itemIdSchema, note, reports, seen: seenSchema }),
  /** Leaves it as it is: answers reports where it shows, an appeal where it is hidden. */
  v.object({ type: v.literal("item.keep"), target: itemIdSchema, note, reports, seen: seenSchema }),
  /** By its author, to another than who hid it. */
  v.object({ type: v.literal("item.appeal"), target: itemIdSchema, note, seen: seenSchema }),
  v.object({ type: v.literal("post.lock"), target: itemIdSchema, on: v.boolean(), seen: seenSchema }),
  v.object({ type: v.literal("post.pin"), target: itemIdSchema, on: v.boolean(), seen: seenSchema }),
])

export type CommunityAct = v.InferOutput<typeof communityAct>

/** Undefined for an act of a type that this version doesn't know, or of the wrong shape: it has no effect. */
export const parseCommunityAct = (body: JsonObject): CommunityAct | undefined => {
  const parsed = v.safeParse(communityAct, body)
  return parsed.success ? parsed.output : undefined
}
