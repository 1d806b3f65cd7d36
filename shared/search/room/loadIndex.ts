import * as v from "valibot"
import type { Vocabulary } from "../index/analysedDocument.ts"
import { createCodes } from "../index/codes.ts"
import { createDictionary } from "../index/dictionary.ts"
import { createLiveSegment, type LiveSegment } from "../index/liveSegment.ts"
import { readDictionary } from "./readDictionary.ts"
import { readSegment } from "./segmentFile.ts"
import type { SearchStorage } from "./searchStorage.ts"

/** To be raised when the same text would be indexed, or written, otherwise. */
export const ANALYSIS_VERSION = 9

export interface LoadedIndex {
  readonly vocabulary: Vocabulary
  readonly segments: readonly LiveSegment[]
  /** Something that was written could not be read. */
  readonly broken: boolean
  /** What was written is of no use any more. */
  readonly outdated: boolean
  /** As the manifest has them. */
  readonly suspects: readonly number[]
  readonly forgetting: boolean
}

const manifestSchema = v.object({
  version: v.literal(ANALYSIS_VERSION),
  segments: v.array(v.object({ name: v.string(), deleted: v.nullable(v.string()) })),
  dictionary: v.string(),
  ledgers: v.array(v.string()),
  members: v.array(v.string()),
  sorts: v.array(v.string()),
  suspects: v.array(v.number()),
  forgetting: v.boolean(),
})

/** Of another version of Palabre: nothing is broken, it is only made anew. */
const outdatedSchema = v.object({ version: v.pipe(v.number(), v.notValue(ANALYSIS_VERSION)) })

const nothing = (why: "new" | "broken" | "outdated"): LoadedIndex => ({
  vocabulary: {
    dictionary: createDictionary(),
    ledgers: createCodes(),
    members: createCodes(),
    sorts: createCodes(),
  },
  segments: [],
  broken: why === "broken",
  outdated: why === "outdated",
  suspects: [],
  forgetting: false,
})

/** What the disk holds of the index; a file that does not read is left out, and everything without a dictionary. */
export const loadIndex = async (storage: SearchStorage): Promise<LoadedIndex> => {
  const stored = await storage.load()
  if (!stored) return nothing("new")
  if (v.is(outdatedSchema, stored.manifest)) return nothing("outdated")
  const manifest = v.safeParse(manifestSchema, stored.manifest)
  if (!manifest.success) return nothing("broken")
  const { segments, dictionary, ledgers, members, sorts, suspects, forgetting } = manifest.output
  const words = readDictionary(stored.files.get(dictionary))
  if (!words) return nothing("broken")
  const termCount = words.terms.starts.length
  const read = segments.flatMap(({ name, deleted }) => {
    const live = readLive(name, stored.files.get(name), deleted === null ? null : stored.files.get(deleted))
    // They ascend.
    return live && (live.segment.termIds.at(-1) ?? 0) < termCount ? [live] : []
  })
  return {
    vocabulary: {
      dictionary: createDictionary(words),
      ledgers: createCodes(ledgers),
      members: createCodes(members),
      sorts: createCodes(sorts),
    },
    segments: read,
    broken: read.length < segments.length,
    outdated: false,
    suspects,
    forgetting,
  }
}

const readLive = (name: string, file: unknown, deleted: unknown): LiveSegment | undefined => {
  const segment = file instanceof ArrayBuffer ? readSegment(file) : undefined
  if (!segment) return undefined
  if (deleted === null) return createLiveSegment(name, segment)
  const isBitmap = deleted instanceof ArrayBuffer && deleted.byteLength === (segment.documents + 7) >>> 3
  // Without its bitmap, what was deleted would be found again.
  return isBitmap ? createLiveSegment(name, segment, new Uint8Array(deleted.slice(0))) : undefined
}
