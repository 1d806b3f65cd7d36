import { inDomain } from "../../crypto/domain.ts"
import { hmacSha256 } from "../../crypto/hash.ts"
import { concatBytes } from "../../kernel/bytes.ts"
import type { DeviceId, SiteId } from "../../kernel/ids.ts"
import { encodeVersions, toIdBytes, type Hello } from "./handshakeMessages.ts"

export type Role = "caller" | "callee"

/** One end of a connection as its handshake binds it. */
export interface End {
  readonly role: Role
  readonly hello: Hello
  /** SHA-256 of its DTLS certificate. */
  readonly fingerprint: Uint8Array
}

export const otherRole = (role: Role): Role => (role === "caller" ? "callee" : "caller")

const encodeRole = (role: Role): Uint8Array => Uint8Array.of(role === "caller" ? 1 : 2)

/** Only somebody who knows the secret can make it, and only for this connection and this end of it. */
export const createProof = (secret: Uint8Array, prover: End, verifier: End): Uint8Array =>
  hmacSha256(
    secret,
    inDomain(
      "link-proof",
      concatBytes(
        encodeRole(prover.role),
        prover.hello.nonce,
        verifier.hello.nonce,
        prover.fingerprint,
        verifier.fingerprint,
        encodeVersions(prover.hello.versions),
        encodeVersions(verifier.hello.versions),
      ),
    ),
  )

/** What a device signs, in the domain "palabre/1/link"; every field but the version lists has a fixed length. */
export const createTranscript = (
  signer: End & { readonly device: DeviceId },
  verifier: End & { readonly device: DeviceId },
  site: SiteId,
): Uint8Array =>
  concatBytes(
    encodeRole(signer.role),
    toIdBytes(signer.device),
    toIdBytes(verifier.device),
    signer.hello.nonce,
    verifier.hello.nonce,
    signer.fingerprint,
    verifier.fingerprint,
    toIdBytes(site),
    encodeVersions(signer.hello.versions),
    encodeVersions(verifier.hello.versions),
  )
