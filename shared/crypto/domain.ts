import { concatBytes, toUtf8 } from "../kernel/bytes.ts"

/** Lower-case letters and hyphens: what a signature is for, so that none can be passed off as another. */
export type SigningDomain = Lowercase<string>

/** "palabre/1/<domain>", a zero byte, the message: the zero keeps a domain from being the beginning of another. */
export const inDomain = (domain: SigningDomain, message: Uint8Array): Uint8Array<ArrayBuffer> =>
  concatBytes(toUtf8(`palabre/1/${domain}\0`), message)
