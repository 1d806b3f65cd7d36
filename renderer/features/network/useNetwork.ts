import { useCallback, useEffect, useState } from "react"
import type { NetworkDescription } from "../../../shared/bridge/host.ts"
import { usePalabre } from "../../ui/site.ts"

const LOOK_AGAIN_MS = 4_000

export interface Network {
  /** Null until the first answer. */
  readonly description: NetworkDescription | null
  readonly failed: boolean
  refresh(): void
  /** Resolves false where this machine's own program did not answer or refused it. */
  add(address: string): Promise<boolean>
  remove(address: string): Promise<boolean>
}

/** The state of this machine's addresses, asked anew while the screen is open. */
export const useNetwork = (): Network => {
  const { host } = usePalabre()
  const [description, setDescription] = useState<NetworkDescription | null>(null)
  const [failed, setFailed] = useState(false)

  const take = useCallback(async (answer: Promise<NetworkDescription>) => {
    try {
      setDescription(await answer)
      setFailed(false)
      return true
    } catch {
      setFailed(true)
      return false
    }
  }, [])
  const refresh = useCallback(() => take(host.network()), [host, take])

  useEffect(() => {
    const look = () => void refresh()
    const first = setTimeout(look)
    const timer = setInterval(look, LOOK_AGAIN_MS)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [refresh])

  return {
    description,
    failed,
    refresh: () => void refresh(),
    add: (address) => take(host.addAddress(address)),
    remove: (address) => take(host.removeAddress(address)),
  }
}
