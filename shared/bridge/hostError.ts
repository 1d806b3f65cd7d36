/** What a host may answer instead of a result; the sentence for each lives in the translations. */
export const HOST_ERROR_CODES = [
  "unreachable",
  "denied",
  "malformed",
  "unknown-call",
  "address-invalid",
  "address-unknown",
  "too-many-addresses",
  "state-unwritable",
  "failed",
  "no-keyring",
  "not-a-copy",
  "wrong-passphrase",
  "cut-off",
] as const

export type HostErrorCode = (typeof HOST_ERROR_CODES)[number]

/** Rejection of every `Host` call: `code` chooses the sentence, `message` is for a log. */
export class HostError extends Error {
  readonly code: HostErrorCode

  constructor(code: HostErrorCode) {
    super(`host: ${code}`)
    this.name = "HostError"
    this.code = code
  }
}
