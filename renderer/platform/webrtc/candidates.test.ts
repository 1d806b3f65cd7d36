import { expect, test } from "vitest"
import { revealCandidate, revealDescription } from "./candidates.ts"

const HIDDEN =
  "candidate:1024046027 1 udp 2113937151 1c23d870-beb4-4878-b98f-456380cbbe34.local 39790 typ host generation 0 ufrag +Wru network-cost 999"

test("a hidden candidate becomes one for each LAN address, at the same port, each with its own priority", () => {
  expect(revealCandidate(HIDDEN, ["192.168.1.7", "fd00::2"])).toEqual([
    "candidate:10240460270 1 udp 2113937151 192.168.1.7 39790 typ host generation 0 ufrag +Wru network-cost 999",
    "candidate:10240460271 1 udp 2113937150 fd00::2 39790 typ host generation 0 ufrag +Wru network-cost 999",
  ])
})

test("without a known LAN address the mDNS name stays", () => {
  expect(revealCandidate(HIDDEN, [])).toEqual([HIDDEN])
})

test("the address that a STUN server on this machine saw becomes a LAN address too", () => {
  const own = "candidate:2152096775 1 udp 1677729535 127.0.0.1 51726 typ srflx raddr 0.0.0.0 rport 0 generation 0"
  expect(revealCandidate(own, ["10.9.9.1"])).toEqual([
    "candidate:21520967750 1 udp 1677729535 10.9.9.1 51726 typ srflx raddr 0.0.0.0 rport 0 generation 0",
  ])
})

test.each([
  "candidate:1 1 udp 2122260223 192.0.2.9 39735 typ host generation 0",
  "candidate:1 1 udp 1677729535 203.0.113.5 4000 typ relay raddr 0.0.0.0 rport 0",
  "",
  "not a candidate",
])("what was not hidden stays as it is: %s", (candidate) => {
  expect(revealCandidate(candidate, ["192.168.1.7"])).toEqual([candidate])
})

test("candidates inside a description are named too, and the rest of it is left alone", () => {
  const sdp = ["v=0", "m=application 9 UDP/DTLS/SCTP webrtc-datachannel", `a=${HIDDEN}`, "a=mid:0", ""].join("\r\n")
  expect(revealDescription(sdp, ["10.0.0.1"]).split("\r\n")).toEqual([
    "v=0",
    "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
    "a=candidate:10240460270 1 udp 2113937151 10.0.0.1 39790 typ host generation 0 ufrag +Wru network-cost 999",
    "a=mid:0",
    "",
  ])
})
