import { useEffect, useRef } from "react"
import type { PostKey } from "../../../shared/application/site.ts"
import { formatPostKey } from "./postAddress.ts"

/** What somebody came to do on the page of a post. */
export type Wish = "comment" | "react"

let requested: { readonly post: string; readonly wish: Wish } | undefined
const open = new Set<() => void>()

/** Remembers, across the change of screen, what somebody wants to do with this post; its page takes it up at once where it is open. */
export const requestReply = (key: PostKey, wish: Wish = "comment"): void => {
  requested = { post: formatPostKey(key), wish }
  for (const hear of open) hear()
}

/** The wish that was asked for on this post, once. */
export const takeReplyRequest = (key: PostKey): Wish | undefined => {
  const wish = requested?.post === formatPostKey(key) ? requested.wish : undefined
  requested = undefined
  return wish
}

/** Hears what is asked for of the post whose page is open already. */
export const useLaterRequests = (key: PostKey, act: (wish: Wish) => void): void => {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  const name = formatPostKey(key)
  useEffect(() => {
    const hear = () => {
      if (requested?.post !== name) return
      const { wish } = requested
      requested = undefined
      latest.current(wish)
    }
    open.add(hear)
    return () => void open.delete(hear)
  }, [name])
}
