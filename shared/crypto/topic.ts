import { toHex, toUtf8 } from "../kernel/bytes.ts"
import { hmacSha256 } from "./hash.ts"

/** The room under which a site's devices find one another: HMAC-SHA-256(site secret, "signal") in hexadecimal; tells nothing of the secret. */
export const createTopic = (siteSecret: Uint8Array): string => toHex(hmacSha256(siteSecret, toUtf8("signal")))
