import type { RandomBytes } from "../../../shared/kernel/random.ts"
import type { Unsubscribe } from "../../../shared/kernel/subscription.ts"
import type { Link, LinkIdentity, Mesh } from "../../../shared/sync/link.ts"
import { equalBytes } from "../../../shared/kernel/bytes.ts"
import { afterRealTime as after } from "../../../shared/kernel/after.ts"
import { createRooms } from "./enterRooms.ts"
import { createGuardedWrtc } from "./guardedPeerConnection.ts"
import { createLinkRegistry } from "./linkRegistry.ts"
import { watchNetworkChange } from "./wakefulness.ts"

export interface WebrtcMeshOptions {
  /** WebSocket address of our own host's signaling. */
  readonly signaling: string
  /** Asked anew at each announcement; where it fails, the last answer stands. */
  lanAddresses(): Promise<readonly string[]>
  /** STUN and TURN servers that the site has configured, beside our own host's STUN. */
  readonly iceServers?: readonly RTCIceServer[]
}

/**
 * Our host answers STUN on loopback, by UDP at the port of its signaling. On a network without a router Chromium knows
 * no address of its own and offers nothing (measured with 156); what this answer shows it becomes our LAN addresses.
 */
const ownStunServer = (signaling: string): RTCIceServer => {
  const { port, protocol } = new URL(signaling)
  return { urls: `stun:127.0.0.1:${port || (protocol === "wss:" ? "443" : "80")}` }
}

const ALONE_ANNOUNCE_MS = 15_000
const LINKED_ANNOUNCE_MS = 60_000

const randomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))

interface Meeting {
  change(secrets: LinkIdentity["secrets"]): void
  announce(): void
  /** Resolves when all rooms were left. */
  stop(): Promise<void>
}

/** The site's devices over WebRTC, found by y-webrtc through our own host. To be run in one window at a time. */
export const createWebrtcMesh = (options: WebrtcMeshOptions): Mesh => {
  let meeting: Meeting | undefined
  // y-webrtc keeps its rooms in the module: one can be entered again only after it was left.
  let left: Promise<void> = Promise.resolve()

  const stop = (): void => {
    const ended = meeting
    if (ended === undefined) return
    meeting = undefined
    left = ended.stop()
  }
  return {
    start(identity, onLink) {
      stop()
      meeting = openMeeting(options, left, identity, onLink)
    },
    change: (secrets) => meeting?.change(secrets),
    announce: () => meeting?.announce(),
    stop,
  }
}

const openMeeting = (
  options: WebrtcMeshOptions,
  ready: Promise<void>,
  identity: LinkIdentity,
  onLink: (link: Link) => void,
): Meeting => {
  const registry = createLinkRegistry(identity.device, after)
  let addresses: readonly string[] = []
  let stopped = false
  let secrets = identity.secrets

  const refreshAddresses = async (): Promise<void> => {
    addresses = await options.lanAddresses().catch(() => addresses)
  }
  /** The room's own secret is among the few that are proved, whatever else we know. */
  const identityIn = (secret: Uint8Array): LinkIdentity => ({
    ...identity,
    get secrets() {
      const [home = secret, ...others] = secrets
      return equalBytes(home, secret)
        ? secrets
        : [home, secret, ...others.filter((other) => !equalBytes(other, secret))]
    },
  })
  const rooms = createRooms({
    signaling: options.signaling,
    iceServers: [ownStunServer(options.signaling), ...(options.iceServers ?? [])],
    after,
    wrtcIn: (secret) =>
      createGuardedWrtc({
        identity: identityIn(secret),
        lanAddresses: () => addresses,
        ports: { randomBytes, after },
        onLink(link) {
          if (stopped) return link.close("closed")
          registry.add(link)
          onLink(link)
        },
        onEnd: rooms.noteEnd,
      }),
  })
  const entered = Promise.all([ready, refreshAddresses()]).then(() => rooms.change(secrets))
  const announce = async (): Promise<void> => {
    await refreshAddresses()
    await entered
    if (!stopped) await rooms.announce()
  }
  const stopAnnouncing = repeat(() => (registry.size() > 0 ? LINKED_ANNOUNCE_MS : ALONE_ANNOUNCE_MS), announce)
  const stopWatching = watchNetworkChange(() => {
    rooms.forgive()
    void announce()
  })

  return {
    change(next) {
      secrets = next
      // Those who moved before us heard nothing of us in the new room; and we announce where we are now at home in the old ones.
      void entered.then(() => (stopped ? undefined : rooms.change(secrets))).then(announce)
    },
    announce: () => void announce(),
    stop() {
      stopped = true
      stopAnnouncing()
      stopWatching()
      registry.closeAll()
      return entered.then(rooms.leave)
    },
  }
}

/** Up to a quarter earlier or later, so that the devices of a site do not speak all at once. */
const repeat = (delayMs: () => number, run: () => Promise<void>): Unsubscribe => {
  let cancel: Unsubscribe | undefined
  const schedule = (): void => {
    cancel = after(delayMs() * (0.75 + Math.random() / 2), () => {
      void run()
      schedule()
    })
  }
  schedule()
  return () => cancel?.()
}
