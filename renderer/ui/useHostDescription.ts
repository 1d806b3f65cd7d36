import { useEffect, useState } from "react"
import type { Host, HostDescription } from "../../shared/bridge/host.ts"
import { usePalabre } from "./site.ts"

/** The facts don't change while a window lives, and are still true of a host that has stopped. */
const known = new WeakMap<Host, HostDescription>()

/** Static facts of this start; null until the host has answered, and where it doesn't. */
export const useHostDescription = (): HostDescription | null => {
  const { host } = usePalabre()
  const [description, setDescription] = useState<HostDescription | null>(known.get(host) ?? null)
  useEffect(() => {
    if (known.has(host)) return
    // Without an answer they stay unsaid; the banner tells that the host has stopped.
    host.describe().then(
      (answer) => {
        known.set(host, answer)
        setDescription(answer)
      },
      () => setDescription(null),
    )
  }, [host])
  return description
}
