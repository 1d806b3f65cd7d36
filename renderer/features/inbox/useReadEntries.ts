import { useEffect } from "react"
import type { PostKey } from "../../../shared/application/site.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useVisible } from "../../ui/useVisible.ts"

/** What concerns the reader in a post that they have before their eyes is read, also what arrives meanwhile. */
export const useReadEntries = ({ ledger, item }: PostKey): void => {
  const site = useSite()
  const inbox = useObservable(site.inbox)
  const visible = useVisible()
  useEffect(() => {
    const read = inbox.filter(({ post, unread }) => unread && post.ledger === ledger && post.item === item)
    if (visible && read.length > 0)
      void site.markInbox(
        read.map(({ id }) => id),
        "read",
      )
  }, [site, inbox, visible, ledger, item])
}
