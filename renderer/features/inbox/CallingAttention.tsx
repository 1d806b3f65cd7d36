import { useEffect } from "react"
import { showBadge } from "../../platform/systemNotifications.ts"
import { useInboxCount } from "../../ui/useInboxCount.ts"
import { useSystemNotifications } from "./useSystemNotifications.ts"

/** Shows nothing in the window: it tells the system what waits for the reader. */
export const CallingAttention = () => {
  const count = useInboxCount()
  useSystemNotifications()
  useEffect(() => showBadge(count), [count])
  useEffect(() => () => showBadge(0), [])
  return null
}
