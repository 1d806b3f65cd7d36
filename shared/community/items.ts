import * as v from "valibot"
import { parseItemId } from "../kernel/ids.ts"
import { MAX_ITEM_BYTES } from "../ledger/envelope.ts"
import { hashSchema, ledgerIdSchema } from "../site/acts.ts"
import { lineSchema, MAX_TITLE_CHARS, nameSchema } from "../site/names.ts"
import { isEmoji } from "./emoji.ts"
import { REPORT_REASONS } from "./moderation.ts"
import { picturesSchema } from "./picture.ts"
import type { ItemId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"

/** Questions and their answers lead. */
export const POST_KINDS = ["message", "question", "practice", "announcement", "thanks"] as const
export type PostKind = (typeof POST_KINDS)[number]
/** Of a post; in UTF-16 code units. */
const MAX_POST_TITLE_CHARS = 200

/** In UTF-16 code units. */
export const MAX_REPORT_CHARS = 500

/** Subjects of a profile, and UTF-16 code units of each. */
export const MAX_HELP = 12
export const MAX_HELP_CHARS = 60

export const itemIdSchema = v.custom<ItemId>((value) => parseItemId(value) !== undefined)
export const emojiSchema = v.pipe(v.string(), v.check(isEmoji))
/** Bounded for good by the 64 KB of the item as canonical JSON, which the ledger checks. */
const markdownSchema = v.pipe(v.string(), v.maxLength(MAX_ITEM_BYTES))
const titleSchema = lineSchema(MAX_POST_TITLE_CHARS)

/** A primary subtag of BCP 47 (RFC 5646): fr, en, de… */
const LANGUAGE = /^[a-z]{2,3}$/

const pictures = v.exactOptional(picturesSchema)

const wording = v.variant("t", [
  v.object({
    t: v.literal("post"),
    kind: v.picklist(POST_KINDS),
    title: titleSchema,
    md: markdownSchema,
    pictures,
    /** Another post that this one passes on, in whichever community; who may read that one sees it. */
    shared: v.exactOptional(v.object({ ledger: ledgerIdSchema, item: itemIdSchema })),
  }),
  v.object({ t: v.literal("comment"), post: itemIdSchema, md: markdownSchema, pictures }),
  /** A whole new wording; without a new title or new pictures the target keeps its own. */
  v.object({
    t: v.literal("edit"),
    target: itemIdSchema,
    title: v.exactOptional(titleSchema),
    md: markdownSchema,
    pictures,
  }),
])

const saysSomething = (said: v.InferOutput<typeof wording>): boolean =>
  said.md.trim() !== "" ||
  (said.pictures ?? []).length > 0 ||
  (said.t !== "comment" && (said.title ?? "") !== "") ||
  (said.t === "post" && said.shared !== undefined)

const sign = v.variant("t", [
  v.object({ t: v.literal("reaction"), target: itemIdSchema, emoji: emojiSchema }),
  /** Takes a reaction back; names the reaction, not what it was put on. */
  v.object({ t: v.literal("unreact"), target: itemIdSchema }),
  /** Also names the target's envelope, whose content is to be erased. */
  v.object({ t: v.literal("delete"), target: itemIdSchema, hash: hashSchema }),
  /** Which comment answers the post; null: none does. */
  v.object({ t: v.literal("accept"), post: itemIdSchema, comment: v.nullable(itemIdSchema) }),
  /** Which language a post or comment is written in, where devices take it for another; null: they judge by themselves. */
  v.object({
    t: v.literal("language"),
    target: itemIdSchema,
    language: v.nullable(v.pipe(v.string(), v.regex(LANGUAGE))),
  }),
  /** Asks whoever moderates to look at a post or comment. */
  v.object({
    t: v.literal("report"),
    target: itemIdSchema,
    reason: v.picklist(REPORT_REASONS),
    note: lineSchema(MAX_REPORT_CHARS),
  }),
  /** In the site ledger only: how its author wants to be called. */
  v.object({
    t: v.literal("profile"),
    name: v.exactOptional(nameSchema()),
    title: v.exactOptional(lineSchema(MAX_TITLE_CHARS)),
    /** What colleagues may ask them about. */
    help: v.exactOptional(v.pipe(v.array(nameSchema(MAX_HELP_CHARS)), v.maxLength(MAX_HELP))),
  }),
])

const item = v.union([v.pipe(wording, v.check(saysSomething)), sign])

export type Item = v.InferOutput<typeof item>
export type ItemOf<Type extends Item["t"]> = Extract<Item, { readonly t: Type }>

/** Undefined for an item of a type that this version doesn't know, or of the wrong shape: it has no effect. */
export const parseItem = (body: JsonObject): Item | undefined => {
  const parsed = v.safeParse(item, body)
  return parsed.success ? parsed.output : undefined
}
