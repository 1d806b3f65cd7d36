import { useCallback, useEffect, useState } from "react"
import { askForPersistence } from "../../app/persistence.ts"

export interface StorageFacts {
  readonly usage: number
  readonly quota: number
  /** The browser promised not to clear this profile's data by itself. */
  readonly persisted: boolean
}

const read = async (): Promise<StorageFacts> => {
  const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ])
  return { usage, quota, persisted }
}

export const useStorageFacts = () => {
  const [facts, setFacts] = useState<StorageFacts | null>(null)
  const look = useCallback(() => {
    if ("storage" in navigator) void read().then(setFacts)
  }, [])
  useEffect(look, [look])
  const ask = useCallback(async () => {
    const kept = await askForPersistence()
    look()
    return kept
  }, [look])
  return { facts, ask }
}
