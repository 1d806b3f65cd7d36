import { sha256 } from "../../../shared/crypto/hash.ts"
import { fromHex } from "../../../shared/kernel/bytes.ts"

const FINGERPRINT = /^a=fingerprint:sha-256 ([0-9a-f:]+)\s*$/gim
const FINGERPRINT_BYTES = 32

/** The one SHA-256 certificate fingerprint of a session description (RFC 8122); undefined where there are several. */
export const parseFingerprint = (sdp: string): Uint8Array | undefined => {
  const found = new Set([...sdp.matchAll(FINGERPRINT)].map((match) => (match[1] ?? "").toLowerCase()))
  const [only] = found
  if (only === undefined || found.size !== 1) return undefined
  const bytes = fromHex(only.replaceAll(":", ""))
  return bytes?.length === FINGERPRINT_BYTES ? bytes : undefined
}

export interface Fingerprints {
  readonly own: Uint8Array
  readonly other: Uint8Array
}

type Described = Pick<RTCPeerConnection, "sctp" | "localDescription" | "remoteDescription">

/**
 * Our own fingerprint is what our own browser wrote into its description; the other end's is that of the certificate
 * which the connected transport has seen. Firefox does not show certificates: there the description serves, since a
 * browser refuses a certificate that does not match it (RFC 8827 section 6.5).
 */
export const readFingerprints = (connection: Described): Fingerprints | undefined => {
  const own = parseFingerprint(connection.localDescription?.sdp ?? "")
  const other = certificateFingerprint(connection) ?? parseFingerprint(connection.remoteDescription?.sdp ?? "")
  return own !== undefined && other !== undefined ? { own, other } : undefined
}

const certificateFingerprint = ({ sctp }: Described): Uint8Array | undefined => {
  const transport: Partial<RTCDtlsTransport> | undefined = sctp?.transport
  const certificate = transport?.getRemoteCertificates?.()[0]
  return certificate === undefined ? undefined : sha256(new Uint8Array(certificate))
}
