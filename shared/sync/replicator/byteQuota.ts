import type { DeviceId } from "../../kernel/ids.ts"
import { QUOTA_BYTES, QUOTA_RESERVE_BYTES, QUOTA_WINDOW_MS } from "./limits.ts"

/** A token bucket over inbound bytes. */
export interface ByteQuota {
  /** False once more came than the bucket held. */
  take(bytes: number): boolean
  /** Milliseconds until there is room to ask for more; 0 where there is. */
  pause(): number
}

/** Devices whose quota is remembered after their link ended. */
const MAX_DEVICES = 4096

/** One quota per device, whatever the number of its links: whoever comes back goes on with what was left. */
export const createByteQuotas = (now: () => number): ((device: DeviceId) => ByteQuota) => {
  const quotas = new Map<DeviceId, ByteQuota>()
  return (device) => {
    const quota = quotas.get(device) ?? createByteQuota(now)
    quotas.delete(device)
    quotas.set(device, quota)
    const [oldest] = quotas.keys()
    if (quotas.size > MAX_DEVICES && oldest !== undefined) quotas.delete(oldest)
    return quota
  }
}

/** @param now epoch milliseconds; a clock that jumps back refills nothing */
export const createByteQuota = (now: () => number): ByteQuota => {
  const bytesPerMs = QUOTA_BYTES / QUOTA_WINDOW_MS
  let left = QUOTA_BYTES
  let at = now()
  const refill = (): void => {
    const time = now()
    left = Math.min(QUOTA_BYTES, left + Math.max(0, time - at) * bytesPerMs)
    at = time
  }
  return {
    take(bytes) {
      refill()
      left -= bytes
      return left >= 0
    },
    pause() {
      refill()
      return left >= QUOTA_RESERVE_BYTES ? 0 : Math.ceil((QUOTA_RESERVE_BYTES - left) / bytesPerMs)
    },
  }
}
