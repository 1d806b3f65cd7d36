import { useEffect, useMemo, useState } from "react"
import type { Desktop } from "../../../shared/bridge/desktopContract.ts"
import { HostError } from "../../../shared/bridge/hostError.ts"
import type { WindowBridge } from "../../../shared/bridge/windowBridge.ts"
import { createDesktopClient, type DesktopClient } from "../../platform/desktopClient.ts"

const KNOWN = ["no-keyring", "not-a-copy", "wrong-passphrase", "cut-off"] as const
type DesktopFailure = (typeof KNOWN)[number] | "other"

const failureOf = (error: unknown): DesktopFailure =>
  (error instanceof HostError ? KNOWN.find((code) => code === error.code) : undefined) ?? "other"

/** What the desktop says of itself, and a way to change it; null until it has answered. */
export const useDesktop = (bridge: WindowBridge) => {
  const client = useMemo(() => createDesktopClient(bridge), [bridge])
  const [desktop, setDesktop] = useState<Desktop | null>(null)
  const [failure, setFailure] = useState<DesktopFailure | null>(null)
  useEffect(() => {
    client.call("desktop", null).then(setDesktop, () => setDesktop(null))
  }, [client])
  /** True where it went well. */
  const change = async (ask: (client: DesktopClient) => Promise<Desktop | boolean | null>): Promise<boolean> => {
    setFailure(null)
    try {
      const answer = await ask(client)
      if (typeof answer === "object" && answer !== null) setDesktop(answer)
      return true
    } catch (error) {
      setFailure(failureOf(error))
      return false
    }
  }
  return { desktop, failure, change }
}

export type ChangeDesktop = ReturnType<typeof useDesktop>["change"]
