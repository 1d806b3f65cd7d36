import * as v from "valibot"
import { type DraftValue, POST_KINDS, type PostKey } from "../../../shared/application/site.ts"
import { keptPicturesSchema } from "../../../shared/community/picture.ts"
import { type LedgerId, parseItemId, parseLedgerId, type SiteId } from "../../../shared/kernel/ids.ts"

/** Null: the draft was deleted. */
export type RescuedDrafts = ReadonlyMap<string, DraftValue | null>

/** What is written while a page goes away: a database would not be done in time. */
export interface Rescue {
  /** What the page before this one left behind. */
  read(): RescuedDrafts
  write(drafts: RescuedDrafts): void
}

const ledgerId = v.custom<LedgerId>((value) => parseLedgerId(value) !== undefined)
const postKey = v.object({ ledger: ledgerId, item: v.custom((value) => parseItemId(value) !== undefined) })

const schema = v.array(
  v.tuple([
    v.string(),
    v.nullable(
      v.object({
        kind: v.picklist(POST_KINDS),
        title: v.string(),
        markdown: v.string(),
        pictures: v.exactOptional(v.fallback(keptPicturesSchema, [])),
        shared: v.exactOptional(v.custom<PostKey>((value) => v.is(postKey, value))),
        ledger: v.nullable(ledgerId),
        savedAt: v.number(),
      }),
    ),
  ]),
)

/** Keeps what is not yet in the store where it can be written at once, beside the page. */
export const createRescue = (storage: Storage, site: SiteId): Rescue => {
  const name = `palabre.rescue.${site}`
  return {
    read() {
      try {
        return new Map(v.parse(schema, JSON.parse(storage.getItem(name) ?? "[]")))
      } catch {
        return new Map()
      }
    },
    write(drafts) {
      try {
        if (drafts.size === 0) storage.removeItem(name)
        else storage.setItem(name, JSON.stringify([...drafts]))
      } catch {
        // No room there either: the draft store has said so already, and its own save may still come through.
      }
    },
  }
}
