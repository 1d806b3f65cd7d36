import type { DeviceId } from "../../shared/kernel/ids.ts"
import type { PeerProgress } from "../../shared/sync/replicator/ports.ts"

/** Another machine that is connected, answers and has all that we have. */
export const createFakePeer = (device: DeviceId, change: Partial<PeerProgress> = {}): PeerProgress => ({
  device,
  connectedSince: 0,
  state: "even",
  secret: "current",
  silent: false,
  behind: 0,
  ahead: 0,
  received: 7,
  sent: 0,
  ...change,
})
