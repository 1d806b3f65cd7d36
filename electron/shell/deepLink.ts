import * as v from "valibot"
import { profileNameSchema } from "../host/profileSchema.ts"

/** What a `palabre://` link asks for. */
export type DeepLink =
  | { readonly kind: "join"; readonly hash: string }
  | { readonly kind: "open"; readonly profile: string }

/** Characters of an invitation: base64url, at most 16 KB. */
const INVITATION = /^[A-Za-z0-9_-]{1,16384}$/
const JOIN = "palabre://join/"
const OPEN = "palabre://open/"
const MAX_LINK_CHARS = 17_000

const afterPrefix = (text: string, prefix: string): string => text.slice(prefix.length).replace(/\/$/, "")

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Reads a link that anybody may have written: an invitation to show, or a profile of this machine to open; undefined for any other text. */
export const parseDeepLink = (text: string): DeepLink | undefined => {
  if (text.length > MAX_LINK_CHARS) return undefined
  if (text.startsWith(JOIN)) {
    const invitation = afterPrefix(text, JOIN)
    return INVITATION.test(invitation) ? { kind: "join", hash: `#join=${invitation}` } : undefined
  }
  if (!text.startsWith(OPEN)) return undefined
  const profile = v.safeParse(profileNameSchema, decode(afterPrefix(text, OPEN)))
  return profile.success ? { kind: "open", profile: profile.output } : undefined
}

/** The operating system hands a link over as one of the arguments. */
export const findDeepLink = (args: readonly string[]): DeepLink | undefined => {
  for (const arg of args) {
    const link = parseDeepLink(arg)
    if (link !== undefined) return link
  }
  return undefined
}
