const CANDIDATE = /^(candidate:)(\S+) (\d+) (\S+) (\d+) (\S+) (.*)$/
const MAX_FOUNDATION_CHARS = 32

const offerAddress = (match: RegExpExecArray, address: string, index: number): string => {
  const [, prefix = "", foundation = "", component = "", transport = "", priority = "", , rest = ""] = match
  const own = `${foundation}${index}`.slice(-MAX_FOUNDATION_CHARS)
  return [prefix + own, component, transport, Math.max(1, Number(priority) - index), address, rest].join(" ")
}

/** A STUN server on this very machine, which serves networks without a router (see docs/protocol.md), sees us here. */
const isLoopback = (address: string): boolean => address.startsWith("127.") || address === "::1"

/**
 * Names our LAN addresses where the browser hid them behind an mDNS name (RFC 8828 section 3.1), which many company
 * networks do not carry. Without a known address the candidate stays: it may still work.
 */
export const revealCandidate = (candidate: string, lanAddresses: readonly string[]): readonly string[] => {
  const match = CANDIDATE.exec(candidate)
  const address = match?.[6] ?? ""
  const hidden = address.endsWith(".local") || isLoopback(address)
  if (match === null || !hidden || lanAddresses.length === 0) return [candidate]
  return lanAddresses.map((lanAddress, index) => offerAddress(match, lanAddress, index))
}

/** Where a candidate leads: transport, address and port. */
export const candidatePlace = (candidate: string): string => {
  const [, , transport, , address, port] = candidate.split(" ")
  return `${transport} ${address} ${port}`
}

/** revealCandidate within a session description, whose candidate lines begin with `a=`. */
export const revealDescription = (sdp: string, lanAddresses: readonly string[]): string =>
  sdp
    .split("\r\n")
    .flatMap((line) =>
      line.startsWith("a=candidate:")
        ? revealCandidate(line.slice("a=".length), lanAddresses).map((candidate) => `a=${candidate}`)
        : [line],
    )
    .join("\r\n")
