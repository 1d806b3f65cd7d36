import type { Vocabulary } from "./analysedDocument.ts"
import { createBitmap, hasBit } from "./bitmap.ts"
import { decodeId } from "./idCodec.ts"
import type { Segment } from "./segment.ts"

/** A sealed segment and what of it is gone. */
export interface LiveSegment {
  /** Of its file. */
  readonly name: string
  readonly segment: Segment
  /** Bitmap over its documents. */
  readonly deleted: Uint8Array<ArrayBuffer>
  deletedCount: number
}

export const createLiveSegment = (
  name: string,
  segment: Segment,
  deleted: Uint8Array<ArrayBuffer> = createBitmap(segment.documents),
): LiveSegment => {
  let deletedCount = 0
  for (let at = 0; at < segment.documents; at++) deletedCount += Number(hasBit(deleted, at))
  return { name, segment, deleted, deletedCount }
}

export const idOf = ({ segment }: LiveSegment, document: number, { ledgers }: Vocabulary): string => {
  const bytes = segment.ids.subarray(segment.idStarts[document], segment.idStarts[document + 1])
  return decodeId(bytes, ledgers.name(segment.ledgers[document] ?? 0))
}
