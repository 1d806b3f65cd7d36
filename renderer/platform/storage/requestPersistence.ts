/** How safe this origin's storage is, in bytes; null where the browser does not say. */
interface StorageStanding {
  /** The browser promises not to evict it without asking. */
  readonly persistent: boolean
  readonly usageBytes: number | null
  readonly quotaBytes: number | null
}

/** Asks the browser to keep this origin's storage even when the disk runs short; some browsers ask the person. */
export const requestPersistence = async (storage: StorageManager = navigator.storage): Promise<StorageStanding> => {
  const persistent = await orElse(storage.persist(), false)
  const { usage = null, quota = null } = await orElse<StorageEstimate>(storage.estimate(), {})
  return { persistent, usageBytes: usage, quotaBytes: quota }
}

// A refusal by policy is an answer: this profile works, only less safely.
const orElse = async <Value>(asked: Promise<Value>, otherwise: Value): Promise<Value> => {
  try {
    return await asked
  } catch {
    return otherwise
  }
}
