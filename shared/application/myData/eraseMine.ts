import type { MemberId } from "../../kernel/ids.ts"
import type { JsonObject } from "../../kernel/json.ts"
import { err, ok, type Result } from "../../kernel/result.ts"
import type { Draft } from "../../ledger/ledger.ts"
import { appendError } from "../commandError.ts"
import type { CommandError } from "../site.ts"
import type { LongWork } from "./myDataViews.ts"
import type { MineIn } from "./walkMine.ts"

/** One commit each: what was cancelled in between stays done. */
const AT_ONCE = 64

/** Comments under posts that go too: what merely shows no longer would stay on every disk. */
const draftsOf = ({ room, posts, comments, reactions }: MineIn, me: MemberId): readonly Draft[] => {
  const texts = [...comments.map(({ comment }) => comment), ...posts]
  const lost = new Set(texts.map(({ id }) => id))
  const standing = reactions
    .filter(({ target }) => !lost.has(target))
    .flatMap(({ target, emoji }) => room.projection.reactions(target, { member: me, emoji }))
  const items: readonly JsonObject[] = [
    ...texts.map(({ id, hash }) => ({ t: "delete", target: id, hash })),
    ...standing.map((target) => ({ t: "unreact", target })),
  ]
  return items.map((body) => ({ kind: "item", body }))
}

/** Writes what it takes to erase all that a member wrote where they may still write; how many items that concerned. */
export const eraseMine = async (
  mine: readonly MineIn[],
  me: MemberId,
  { onProgress, signal }: LongWork,
): Promise<Result<number, CommandError>> => {
  const work = mine.flatMap((found) => {
    const drafts = draftsOf(found, me)
    const parts: { ledger: MineIn["room"]["ledger"]; drafts: readonly Draft[] }[] = []
    for (let from = 0; from < drafts.length; from += AT_ONCE)
      parts.push({ ledger: found.room.ledger, drafts: drafts.slice(from, from + AT_ONCE) })
    return parts
  })
  let erased = 0
  for (const [index, { ledger, drafts }] of work.entries()) {
    if (signal.aborted) break
    const appended = await ledger.append(drafts)
    if (!appended.ok) return err(appendError(appended.error))
    erased += drafts.length
    onProgress((index + 1) / work.length)
  }
  return ok(erased)
}
