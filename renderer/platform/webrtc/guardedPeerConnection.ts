import type { Link, LinkClosing, LinkIdentity } from "../../../shared/sync/link.ts"
import { establishLink, type LinkPorts } from "../../../shared/sync/link/establishLink.ts"
import { candidatePlace, revealCandidate, revealDescription } from "./candidates.ts"
import { FacadeChannel } from "./facadeChannel.ts"
import { readFingerprints } from "./fingerprints.ts"
import { createRtcRawChannel } from "./rtcRawChannel.ts"

/** Why a connection is over: "unreachable" where it went before there was a link. */
export type Ending = LinkClosing | "unreachable"

export interface GuardOptions {
  readonly identity: LinkIdentity
  /** Addresses of this machine that others may reach, as its host knows them now. */
  lanAddresses(): readonly string[]
  onLink(link: Link): void
  /** Called once for each connection, before simple-peer learns that it is over. */
  onEnd(connection: object, ending: Ending): void
  readonly ports: LinkPorts
}

export interface Wrtc {
  readonly RTCPeerConnection: new (configuration?: RTCConfiguration) => object
  readonly RTCSessionDescription: typeof RTCSessionDescription
  readonly RTCIceCandidate: typeof RTCIceCandidate
}

/** From creation to an open channel; y-webrtc itself would wait for a lost answer for ever. */
const CONNECT_TIMEOUT_MS = 20_000
/** Each candidate makes our browser knock at an address of the other end's choice. */
const MAX_REMOTE_CANDIDATES = 128
/**
 * Both ends open the channel under this agreed number, so after glare they hold the same one (two in-band channels
 * would pass each other by), and it never meets the in-band channel of a stock client, numbered from 0.
 */
const CHANNEL_ID = 100

type Handler<Event = unknown> = ((event: Event) => void) | null
type Candidate = Pick<RTCIceCandidate, "candidate" | "sdpMLineIndex" | "sdpMid">

/** What simple-peer takes for the browser's WebRTC: beneath it, the real connection carries our link alone. */
export const createGuardedWrtc = (options: GuardOptions): Wrtc => ({
  RTCPeerConnection: class extends GuardedPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(options, configuration)
    }
  },
  RTCSessionDescription,
  RTCIceCandidate,
})

/** The part of RTCPeerConnection that simple-peer 9 uses, over a real one. */
class GuardedPeerConnection {
  oniceconnectionstatechange: Handler = null
  onicegatheringstatechange: Handler = null
  onconnectionstatechange: Handler = null
  onsignalingstatechange: Handler = null
  onicecandidate: Handler<{ readonly candidate: Candidate | null }> = null
  ondatachannel: Handler<{ readonly channel: FacadeChannel }> = null
  ontrack: Handler = null
  readonly #options: GuardOptions
  readonly #real: RTCPeerConnection
  readonly #channel: RTCDataChannel
  readonly #facade = new FacadeChannel(() => this.close())
  readonly #cancelTimeout: () => void
  #link: Link | undefined
  #ended = false
  #remoteCandidates = 0
  readonly #offered = new Set<string>()

  constructor(options: GuardOptions, configuration?: RTCConfiguration) {
    this.#options = options
    this.#real = new RTCPeerConnection(configuration)
    this.#channel = this.#real.createDataChannel("palabre", { negotiated: true, id: CHANNEL_ID })
    this.#channel.binaryType = "arraybuffer"
    this.#cancelTimeout = options.ports.after(CONNECT_TIMEOUT_MS, () => this.#end("unreachable"))
    this.#listen()
    // simple-peer sets its handlers within this task; a callee that has its channel early learns early of an end.
    queueMicrotask(() => this.ondatachannel?.({ channel: this.#facade }))
  }

  get iceConnectionState(): RTCIceConnectionState {
    return this.#real.iceConnectionState
  }
  get iceGatheringState(): RTCIceGatheringState {
    return this.#real.iceGatheringState
  }
  get connectionState(): RTCPeerConnectionState {
    return this.#real.connectionState
  }
  get signalingState(): RTCSignalingState {
    return this.#real.signalingState
  }
  get localDescription(): RTCSessionDescriptionInit | null {
    const description = this.#real.localDescription
    return description && { type: description.type, sdp: this.#reveal(description.sdp) }
  }
  get remoteDescription(): RTCSessionDescription | null {
    return this.#real.remoteDescription
  }

  createDataChannel(): FacadeChannel {
    return this.#facade
  }
  createOffer(options?: RTCOfferOptions): Promise<RTCSessionDescriptionInit> {
    return this.#real.createOffer(options)
  }
  createAnswer(): Promise<RTCSessionDescriptionInit> {
    return this.#real.createAnswer()
  }
  setLocalDescription(description: RTCSessionDescriptionInit): Promise<void> {
    return this.#real.setLocalDescription(description)
  }
  getStats(): Promise<RTCStatsReport> {
    return this.#real.getStats()
  }

  async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    // A second description comes from a peer that has begun anew: this connection is of no use to it any more.
    if (this.#real.remoteDescription !== null) {
      this.close()
      throw new Error("the connection was negotiated before")
    }
    if (!isDataOnly(description.sdp ?? "")) throw new Error("the description offers more than a data channel")
    await this.#real.setRemoteDescription(description)
  }

  async addIceCandidate(candidate: RTCIceCandidate): Promise<void> {
    if (++this.#remoteCandidates <= MAX_REMOTE_CANDIDATES) await this.#real.addIceCandidate(candidate)
  }

  /** Called by simple-peer. */
  close(): void {
    this.#end(this.#link === undefined ? "unreachable" : "closed")
  }

  #listen(): void {
    const real = this.#real
    real.oniceconnectionstatechange = (event) => this.oniceconnectionstatechange?.(event)
    real.onicegatheringstatechange = (event) => this.onicegatheringstatechange?.(event)
    real.onconnectionstatechange = (event) => this.onconnectionstatechange?.(event)
    real.onsignalingstatechange = (event) => this.onsignalingstatechange?.(event)
    real.onicecandidate = ({ candidate }) => this.#offerCandidate(candidate)
    // Only a stock client opens a channel in band.
    real.ondatachannel = () => this.#end("stranger")
    this.#channel.addEventListener("open", () => void this.#shakeHands())
  }

  #reveal(sdp: string): string {
    return revealDescription(sdp, this.#options.lanAddresses())
  }

  #offerCandidate(hidden: RTCIceCandidate | null): void {
    if (hidden === null) return this.onicecandidate?.({ candidate: null })
    const { sdpMLineIndex, sdpMid } = hidden
    for (const candidate of revealCandidate(hidden.candidate, this.#options.lanAddresses())) {
      // Two hidden candidates of one socket, its mDNS name and what STUN saw, become the same addresses.
      const place = candidatePlace(candidate)
      if (this.#offered.has(place)) continue
      this.#offered.add(place)
      this.onicecandidate?.({ candidate: { candidate, sdpMLineIndex, sdpMid } })
    }
  }

  async #shakeHands(): Promise<void> {
    this.#cancelTimeout()
    const fingerprints = readFingerprints(this.#real)
    if (this.#ended || fingerprints === undefined) return this.#end("protocol-error")
    const channel = createRtcRawChannel(this.#real, this.#channel, fingerprints)
    const link = await establishLink(channel, this.#options.identity, this.#options.ports)
    if (!link.ok) return this.#end(link.error === "closed" ? "unreachable" : link.error)
    if (this.#ended) return link.value.close("closed")
    this.#link = link.value
    this.#options.onLink(link.value)
    link.value.onClose((reason) => this.#end(reason))
    if (!this.#ended) this.#facade.open()
  }

  #end(ending: Ending): void {
    if (this.#ended) return
    this.#ended = true
    this.#cancelTimeout()
    this.#options.onEnd(this, ending)
    if (this.#link === undefined) this.#real.close()
    else this.#link.close("closed")
    this.#facade.end()
  }
}

const isDataOnly = (sdp: string): boolean => {
  const media = sdp.match(/^m=\S+/gm) ?? []
  return media.length === 1 && media[0] === "m=application"
}
