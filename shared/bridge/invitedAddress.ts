import type { NetworkAddress } from "./networkAddress.ts"

/** Below are the ports of the system's own services; a host of ours never listens there. */
const FIRST_UNPRIVILEGED_PORT = 1024

/** "This" network, this machine, the address at which clouds hand out credentials, groups, and everybody. */
const isGuardedIpv4 = (host: string): boolean => {
  const [first = 0] = host.split(".").map(Number)
  return first === 0 || first === 127 || first >= 224 || host === "169.254.169.254"
}

/** Groups of an IPv6 address, eight numbers, whatever its spelling; undefined for another name. */
const groupsOf = (host: string): readonly number[] | undefined => {
  const url = `http://[${host}]/`
  if (!host.includes(":") || !URL.canParse(url)) return undefined
  const [head = "", tail] = new URL(url).hostname.slice(1, -1).split("::")
  const before = head === "" ? [] : head.split(":")
  const after = tail === undefined || tail === "" ? [] : tail.split(":")
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0")
  return [...before, ...zeros, ...after].map((group) => Number.parseInt(group, 16))
}

const isGuardedIpv6 = (groups: readonly number[]): boolean => {
  const [first = 0, , , , , sixth = 0, high = 0, low = 0] = groups
  if (first >= 0xff00) return true
  const isShort = groups.slice(0, 5).every((group) => group === 0)
  if (!isShort || (sixth !== 0 && sixth !== 0xffff)) return false
  // ::, ::1, and IPv4 in IPv6's clothes.
  return isGuardedIpv4([high >> 8, high & 0xff, low >> 8, low & 0xff].join("."))
}

const isGuardedName = (host: string): boolean => /(?:^|\.)localhost$/.test(host)

/**
 * Whether an address that somebody else wrote down may make this machine knock there. Other machines of a network may: that
 * is what an invitation is for. This machine's own services, groups of machines and the system's ports may not.
 */
export const isInvitable = ({ host, port }: NetworkAddress): boolean => {
  if (port < FIRST_UNPRIVILEGED_PORT || isGuardedName(host)) return false
  const groups = groupsOf(host)
  if (groups !== undefined) return !isGuardedIpv6(groups)
  return !/^[\d.]+$/.test(host) || !isGuardedIpv4(host)
}
