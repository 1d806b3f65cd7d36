import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createLinkIdentity } from "../../../tests/fakes/linkIdentity.ts"
import { createManualTimer } from "../../../tests/fakes/manualTimer.ts"
import { createGuardedWrtc, type Ending } from "./guardedPeerConnection.ts"

/** The browser's connection, as far as somebody who controls the signaling can reach it. */
class FakeConnection extends EventTarget {
  static last: FakeConnection
  remoteDescription: { readonly sdp: string } | null = null
  localDescription = null
  closed = false
  readonly candidates: unknown[] = []
  ondatachannel: (() => void) | null = null
  readonly channel = Object.assign(new EventTarget(), { binaryType: "", close: () => undefined })

  constructor() {
    super()
    FakeConnection.last = this
  }
  createDataChannel() {
    return this.channel
  }
  setRemoteDescription(description: { readonly sdp: string }) {
    this.remoteDescription = description
    return Promise.resolve()
  }
  addIceCandidate(candidate: unknown) {
    this.candidates.push(candidate)
    return Promise.resolve()
  }
  close() {
    this.closed = true
  }
}

interface Guarded {
  setRemoteDescription(description: { readonly type: string; readonly sdp: string }): Promise<void>
  addIceCandidate(candidate: unknown): Promise<void>
}

const DATA = "v=0\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n"
const endings: Ending[] = []
let timer = createManualTimer()

const openGuarded = async (): Promise<Guarded> => {
  const { RTCPeerConnection } = createGuardedWrtc({
    identity: await createLinkIdentity(),
    lanAddresses: () => [],
    onLink: () => undefined,
    onEnd: (_connection, ending) => void endings.push(ending),
    ports: { after: timer.after, randomBytes: (length) => new Uint8Array(length) },
  })
  return new RTCPeerConnection() as Guarded
}

beforeEach(() => {
  endings.length = 0
  timer = createManualTimer()
  vi.stubGlobal("RTCPeerConnection", FakeConnection)
  vi.stubGlobal("RTCSessionDescription", Object)
  vi.stubGlobal("RTCIceCandidate", Object)
})
afterEach(() => vi.unstubAllGlobals())

test.each([
  ["a camera beside the channel", `${DATA}m=video 9 UDP/TLS/RTP/SAVPF 96\r\n`],
  ["a microphone instead of it", "v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n"],
  ["a second channel", DATA + DATA],
  ["nothing at all", "v=0\r\n"],
])("a description that was spliced to offer %s is not given to the browser", async (_, sdp) => {
  const guarded = await openGuarded()
  await expect(guarded.setRemoteDescription({ type: "offer", sdp })).rejects.toThrow("more than a data channel")
  expect(FakeConnection.last.remoteDescription).toBeNull()
})

test("a second description ends the connection: nobody swaps the certificate of one that was negotiated", async () => {
  const guarded = await openGuarded()
  await guarded.setRemoteDescription({ type: "answer", sdp: DATA })
  const [first] = [FakeConnection.last.remoteDescription]
  await expect(guarded.setRemoteDescription({ type: "answer", sdp: DATA })).rejects.toThrow("negotiated before")
  expect(FakeConnection.last.remoteDescription).toBe(first)
  expect([FakeConnection.last.closed, endings]).toEqual([true, ["unreachable"]])
})

test("a channel that the other end opens in band ends the connection as a stranger's", async () => {
  await openGuarded()
  FakeConnection.last.ondatachannel?.()
  expect([FakeConnection.last.closed, endings]).toEqual([true, ["stranger"]])
})

test("a flood of candidates makes the browser knock at no more than 128 addresses", async () => {
  const guarded = await openGuarded()
  for (let at = 0; at < 1_000; at++) await guarded.addIceCandidate({ candidate: `candidate:${at}` })
  expect(FakeConnection.last.candidates).toHaveLength(128)
})

test("a connection that never opens is given up", async () => {
  await openGuarded()
  timer.advance(20_000)
  expect([FakeConnection.last.closed, endings]).toEqual([true, ["unreachable"]])
})
