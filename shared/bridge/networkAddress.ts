/** Port on which a host answers others, unless its address names another. */
export const DEFAULT_LAN_PORT = 4190
export const MAX_ADDRESS_CHARS = 262

/** Where another host answers; `host` is a lower-case name, an IPv4 address, or an IPv6 address without brackets. */
export interface NetworkAddress {
  readonly host: string
  readonly port: number
}

const IPV6 = /^[0-9a-f:.]{2,45}$/
const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/
const OCTET = /^(?:0|[1-9]\d{0,2})$/

const isIpv4 = (text: string): boolean => {
  const octets = text.split(".")
  return octets.length === 4 && octets.every((octet) => OCTET.test(octet) && Number(octet) <= 255)
}

const isIpv6 = (text: string): boolean => {
  if (!IPV6.test(text)) return false
  const halves = text.split("::")
  if (halves.length > 2) return false
  const tail = text.slice(text.lastIndexOf(":") + 1)
  if (tail.includes(".") && !isIpv4(tail)) return false
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")))
  const count = groups.length + (tail.includes(".") ? 1 : 0)
  const wellFormed = groups.every((group, at) =>
    group.includes(".") ? at === groups.length - 1 : /^[0-9a-f]{1,4}$/.test(group),
  )
  return wellFormed && (halves.length === 2 ? count < 8 : count === 8)
}

/** A name that ends in digits only would be read as a number by a resolver (`1.2`, `127.1`). */
const isHostName = (text: string): boolean => {
  const labels = text.split(".")
  return text.length <= 253 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? "")
}

const parsePort = (text: string | undefined): number | undefined => {
  if (text === undefined) return DEFAULT_LAN_PORT
  const port = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0
  return port >= 1 && port <= 65_535 ? port : undefined
}

const split = (text: string): readonly [string, string | undefined] | undefined => {
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/.exec(text)
  if (bracketed) return isIpv6(bracketed[1] ?? "") ? [bracketed[1] ?? "", bracketed[2]] : undefined
  if (isIpv6(text)) return [text, undefined]
  const named = /^([^:]+)(?::(.*))?$/.exec(text)
  const host = named?.[1] ?? ""
  return isIpv4(host) || isHostName(host) ? [host, named?.[2]] : undefined
}

/** Reads `host`, `host:port`, `[ipv6]:port` or a bare IPv6 address as a person types it; undefined where it is none. */
export const parseNetworkAddress = (text: string): NetworkAddress | undefined => {
  if (text.length > MAX_ADDRESS_CHARS) return undefined
  const parts = split(text.trim().toLowerCase())
  const port = parsePort(parts?.[1])
  return parts && port !== undefined ? { host: parts[0], port } : undefined
}

/** The one form in which an address is stored and compared: always with its port. */
export const formatNetworkAddress = ({ host, port }: NetworkAddress): string =>
  host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`
