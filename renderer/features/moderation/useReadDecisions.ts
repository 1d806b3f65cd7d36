import { useEffect } from "react"
import { UNCONDITIONAL } from "../../../shared/attention/reasons.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useVisible } from "../../ui/useVisible.ts"

/** Whoever has their own cases before their eyes has read what the inbox says of them. */
export const useReadDecisions = (): void => {
  const site = useSite()
  const inbox = useObservable(site.inbox)
  const visible = useVisible()
  useEffect(() => {
    const read = inbox.flatMap(({ id, reason, unread }) => (unread && UNCONDITIONAL.has(reason) ? [id] : []))
    if (visible && read.length > 0) void site.markInbox(read, "read")
  }, [site, inbox, visible])
}
