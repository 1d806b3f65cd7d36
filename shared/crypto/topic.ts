import { toHex, toUtf8 } from "../kernel/bytes.ts"
import { hmacSha256 } from "./hash.ts"

/** The room under which a site's devices find one another: HMAC-SHA-256(site secret, "signal") in hexadecimal; tells nothing of the secret. */
export const createTopic = (siteSecret: Uint8Array): string => toHex(hmacSha256(siteSecret, toUtf8("signal")))

/** By which those know one another who hold the same current secret, wherever else they listen; tells nothing of it. */
export const createHome = (siteSecret: Uint8Array): string => toHex(hmacSha256(siteSecret, toUtf8("home")))
