import { expect, test } from "vitest"
import { sha256 } from "../../../shared/crypto/hash.ts"
import { toHex } from "../../../shared/kernel/bytes.ts"
import { parseFingerprint, readFingerprints } from "./fingerprints.ts"

const describeWith = (...bytes: number[]): string =>
  [
    "v=0",
    ...bytes.map(
      (byte) =>
        `a=fingerprint:sha-256 ${Array(32)
          .fill(toHex(Uint8Array.of(byte)).toUpperCase())
          .join(":")}`,
    ),
  ]
    .concat("")
    .join("\r\n")

const describedAs = (sdp: string): RTCSessionDescription => ({
  type: "offer",
  sdp,
  toJSON: () => ({ type: "offer", sdp }),
})

test("reads the one fingerprint, even where it is said twice", () => {
  expect(parseFingerprint(describeWith(0xab))).toEqual(new Uint8Array(32).fill(0xab))
  expect(parseFingerprint(describeWith(0xab, 0xab))).toEqual(new Uint8Array(32).fill(0xab))
})

test.each([
  ["none", "v=0\r\n"],
  ["two different ones", describeWith(1, 2)],
  ["one of another hash", describeWith(1).replace("sha-256", "sha-512")],
  ["one cut short", "a=fingerprint:sha-256 AB:CD\r\n"],
])("finds no fingerprint where there is %s", (_, sdp) => {
  expect(parseFingerprint(sdp)).toBeUndefined()
})

test("the certificate of the connected transport counts, not what the other end's description claims", () => {
  const certificate = Uint8Array.of(1, 2, 3)
  const transport = { getRemoteCertificates: () => [certificate.buffer] } as unknown as RTCDtlsTransport
  const connection = {
    sctp: { transport } as RTCSctpTransport,
    localDescription: describedAs(describeWith(1)),
    remoteDescription: describedAs(describeWith(2)),
  }
  expect(readFingerprints(connection)).toEqual({ own: new Uint8Array(32).fill(1), other: sha256(certificate) })
})

test("where a browser shows no certificates the description, which it has checked, serves", () => {
  const connection = {
    sctp: { transport: {} as RTCDtlsTransport } as RTCSctpTransport,
    localDescription: describedAs(describeWith(1)),
    remoteDescription: describedAs(describeWith(2)),
  }
  expect(readFingerprints(connection)?.other).toEqual(new Uint8Array(32).fill(2))
})
