import { useEffect, useState } from "react"
import type { HostDescription } from "../../shared/bridge/host.ts"
import { usePalabre } from "./site.ts"

/** Static facts of this start; null until the host has answered, and where it doesn't. */
export const useHostDescription = (): HostDescription | null => {
  const { host } = usePalabre()
  const [description, setDescription] = useState<HostDescription | null>(null)
  useEffect(() => {
    // Without an answer they stay unsaid; the banner tells that the host has stopped.
    host.describe().then(setDescription, () => setDescription(null))
  }, [host])
  return description
}
