import type { LiveSegment } from "../index/liveSegment.ts"
import type { SegmentStack } from "../index/segmentStack.ts"
import { writeDictionary } from "./writeDictionary.ts"
import { ANALYSIS_VERSION } from "./loadIndex.ts"
import { writeSegment } from "./segmentFile.ts"
import type { SearchStorage, StorageChange, StoredFile } from "./searchStorage.ts"

/** Writes what changed since it last wrote. */
export interface Checkpoint {
  /** @param forgetting removed words are still in the dictionary */
  write(forgetting: boolean): Promise<void>
}

/** @param stored names of the segments that the disk holds already, with as many deletions */
export const createCheckpoint = (
  storage: SearchStorage,
  stack: SegmentStack,
  stored: readonly LiveSegment[],
): Checkpoint => {
  /** By segment, how many of its documents were deleted when it was written. */
  let written = new Map(stored.map(({ name, deletedCount }) => [name, deletedCount]))
  const { dictionary } = stack.vocabulary
  const sizeOf = (): string => `${dictionary.termCount()} ${dictionary.surfaceCount()} ${dictionary.forgotten()}`
  let dictionarySize = stored.length > 0 ? sizeOf() : ""
  let forgotten = dictionary.forgotten()
  /** Null until it is written: the disk may say otherwise. */
  let wasForgetting: boolean | null = null

  const isWritten = ({ name, deletedCount }: LiveSegment): boolean => written.get(name) === deletedCount

  return {
    async write(forgetting) {
      const segments = stack.segments()
      const kept = new Set(segments.map(({ name }) => name))
      const isForgotten = wasForgetting !== forgetting || forgotten !== dictionary.forgotten()
      const isSame = segments.every(isWritten) && written.size === segments.length
      if (isSame && !isForgotten) return
      const put = new Map<string, StoredFile>()
      for (const live of segments) {
        if (!written.has(live.name)) put.set(live.name, writeSegment(live.segment))
        if (live.deletedCount > 0 && !isWritten(live)) put.set(bitmapOf(live), live.deleted.slice().buffer)
      }
      const size = sizeOf()
      const forgottenNow = dictionary.forgotten()
      if (size !== dictionarySize) put.set(DICTIONARY, writeDictionary(dictionary.columns()))
      const remove = [...written.keys()].filter((name) => !kept.has(name)).flatMap((name) => [name, `${name}/deleted`])
      const next = new Map(segments.map(({ name, deletedCount }) => [name, deletedCount]))
      await storage.write({ put, remove, manifest: manifestOf(stack, forgetting) })
      written = next
      dictionarySize = size
      forgotten = forgottenNow
      wasForgetting = forgetting
    },
  }
}

const DICTIONARY = "dictionary"
const bitmapOf = ({ name }: LiveSegment): string => `${name}/deleted`

const manifestOf = (stack: SegmentStack, forgetting: boolean): StorageChange["manifest"] => ({
  version: ANALYSIS_VERSION,
  segments: stack.segments().map((live) => ({
    name: live.name,
    deleted: live.deletedCount > 0 ? bitmapOf(live) : null,
  })),
  dictionary: DICTIONARY,
  ledgers: [...stack.vocabulary.ledgers.names()],
  members: [...stack.vocabulary.members.names()],
  sorts: [...stack.vocabulary.sorts.names()],
  suspects: [...stack.suspects],
  forgetting,
})
