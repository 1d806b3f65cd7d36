import type { PostKey } from "../../../shared/application/site.ts"
import { formatPostKey } from "./postAddress.ts"

let requested: string | undefined

/** Remembers, across the change of screen, that somebody wants to comment on this post. */
export const requestReply = (key: PostKey): void => {
  requested = formatPostKey(key)
}

/** True once for the post that was asked for. */
export const takeReplyRequest = (key: PostKey): boolean => {
  const isWanted = requested === formatPostKey(key)
  requested = undefined
  return isWanted
}
