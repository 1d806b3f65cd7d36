import type { RandomBytes } from "../../kernel/random.ts"
import { ok, type Result } from "../../kernel/result.ts"
import type { Link, LinkClosing, LinkIdentity, RawChannel } from "../link.ts"
import { shakeHands } from "./handshake.ts"
import { createHandshakeWire } from "./handshakeWire.ts"
import { openLink } from "./openLink.ts"
import type { After } from "../../kernel/after.ts"

export interface LinkPorts {
  readonly randomBytes: RandomBytes
  readonly after: After
}

/** Shakes hands over a channel that has just opened; closes it where that fails. */
export const establishLink = async (
  channel: RawChannel,
  identity: LinkIdentity,
  ports: LinkPorts,
): Promise<Result<Link, LinkClosing>> => {
  const wire = createHandshakeWire(channel, ports.after)
  try {
    const other = await shakeHands(wire, channel, { identity, randomBytes: ports.randomBytes })
    return other.ok ? ok(openLink(other.value, channel, wire)) : other
  } finally {
    wire.abandon()
  }
}
