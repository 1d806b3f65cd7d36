import type { MemberId } from "../kernel/ids.ts"
import type { Rooms } from "./rooms.ts"
import type { PostKey } from "./site.ts"

const MOST_FOUND = 100

/** A member's newest posts in what somebody may read, newest first. */
export const findWrittenBy = (
  author: MemberId,
  { rooms, me }: { readonly rooms: Rooms; readonly me: MemberId },
): readonly PostKey[] =>
  rooms
    .list()
    .filter((room) => room.state()?.mayRead(me) ?? false)
    .flatMap(({ ledger, projection }) =>
      projection.posts().flatMap((item) => {
        const post = projection.post(item)
        return post?.author === author ? [{ key: { ledger: ledger.id, item }, at: post.at }] : []
      }),
    )
    .sort((one, other) => other.at - one.at)
    .slice(0, MOST_FOUND)
    .map(({ key }) => key)
