import * as v from "valibot"
import { genesisSaltSchema, hashSchema, ledgerIdSchema, memberIdSchema, seenSchema } from "../../site/acts.ts"
import { lineSchema, MAX_PURPOSE_CHARS, nameSchema } from "../../site/names.ts"
import { MAX_NOTE_CHARS } from "../communityActs.ts"
import { emojiSchema } from "../items.ts"
import type { JsonObject } from "../../kernel/json.ts"

/** Owners, and animators, that a door names; more of them answer no faster. */
export const MAX_AT_DOOR = 16

const people = v.pipe(v.array(memberIdSchema), v.maxLength(MAX_AT_DOOR))
const note = lineSchema(MAX_NOTE_CHARS)

/** What everybody sees of a community that is joined on request, and who answers there. */
const face = {
  name: nameSchema(),
  purpose: lineSchema(MAX_PURPOSE_CHARS),
  emoji: emojiSchema,
  owners: v.pipe(people, v.minLength(1)),
  animators: people,
}

const doorAct = v.variant("type", [
  v.object({
    type: v.literal("door.create"),
    site: ledgerIdSchema,
    /** Whose door it is: nobody outside can tell what is in there. */
    community: ledgerIdSchema,
    ...face,
    creator: memberIdSchema,
    salt: genesisSaltSchema,
    seen: seenSchema,
  }),
  /** `open`: whether it takes requests, and shows in the directory. */
  v.object({ type: v.literal("door.describe"), ...face, open: v.boolean(), seen: seenSchema }),
  v.object({ type: v.literal("door.ask"), note, seen: seenSchema }),
  v.object({ type: v.literal("door.withdraw"), request: hashSchema, seen: seenSchema }),
  /** A yes says only what was done: whoever is let in is let in by the community's own ledger. */
  v.object({ type: v.literal("door.answer"), request: hashSchema, yes: v.boolean(), note, seen: seenSchema }),
])

export type DoorAct = v.InferOutput<typeof doorAct>
export type DoorActOf<Type extends DoorAct["type"]> = Extract<DoorAct, { readonly type: Type }>

/** Undefined for an act of a type that this version doesn't know, or of the wrong shape: it has no effect. */
export const parseDoorAct = (body: JsonObject): DoorAct | undefined => {
  const parsed = v.safeParse(doorAct, body)
  return parsed.success ? parsed.output : undefined
}
