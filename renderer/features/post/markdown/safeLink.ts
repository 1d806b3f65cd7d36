import { hasHiddenCharacters } from "../../../ui/bidi.ts"

export interface SafeLink {
  readonly href: string
  /** Where it really leads: the host, or the address of a mail. */
  readonly destination: string
  readonly external: boolean
}

const PROTOCOLS = new Set(["http:", "https:", "mailto:"])
const LOOKS_LIKE_ADDRESS = /:\/\/|www\.|@|[\p{L}\p{N}-]\.\p{L}{2,}/u

/** An absolute http, https or mailto address; undefined for anything else, relative addresses included. */
export const parseSafeLink = (address: string): SafeLink | undefined => {
  const trimmed = address.trim()
  if (!/^[a-z]+:/i.test(trimmed) || !URL.canParse(trimmed)) return undefined
  const url = new URL(trimmed)
  if (!PROTOCOLS.has(url.protocol)) return undefined
  if (url.protocol !== "mailto:") return { href: url.href, destination: url.host, external: true }
  return { href: url.href, destination: url.pathname, external: false }
}

const stripHost = (host: string): string => host.toLowerCase().replace(/^www\./, "")

/** True where the text of a link reads like an address other than the one that it leads to. */
export const isDeceptive = (text: string, link: SafeLink): boolean => {
  if (hasHiddenCharacters(text) || new URL(link.href).username !== "") return true
  if (!LOOKS_LIKE_ADDRESS.test(text)) return false
  const shown = text.trim()
  if (!link.external) return shown.replace(/^mailto:/i, "") !== link.destination
  const withScheme = /^[a-z]+:\/\//i.test(shown) ? shown : `https://${shown}`
  return !URL.canParse(withScheme) || stripHost(new URL(withScheme).host) !== stripHost(link.destination)
}
