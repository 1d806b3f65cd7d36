import type { Ports } from "../../shared/application/ports.ts"
import type { Link } from "../../shared/sync/link.ts"

/** All that other devices send to one machine, and the links on which it can say what no honest program says. */
export interface Wiretap {
  readonly links: Link[]
  /** Whether these bytes came, in whatever message. */
  heard(bytes: Uint8Array): boolean
  /** Of all messages that came, what the replication calls them by. */
  numbers(): readonly number[]
  /** To be put between an application and its machine. */
  disturb(ports: Ports): Ports
}

const holds = (message: Uint8Array, part: Uint8Array): boolean => {
  const [first] = part
  for (let at = message.indexOf(first ?? 0); at >= 0; at = message.indexOf(first ?? 0, at + 1))
    if (part.every((byte, offset) => message[at + offset] === byte)) return true
  return false
}

export const createWiretap = (): Wiretap => {
  const messages: Uint8Array[] = []
  const links: Link[] = []
  const tap = (link: Link): Link => {
    links.push(link)
    return {
      ...link,
      onMessage: (handler) =>
        link.onMessage((stream, message) => {
          messages.push(message)
          handler(stream, message)
        }),
    }
  }
  return {
    links,
    numbers: () => messages.map(([number = 0]) => number),
    heard: (bytes) => messages.some((message) => holds(message, bytes)),
    disturb: (ports) => ({
      ...ports,
      async createMesh(...args) {
        const mesh = await ports.createMesh(...args)
        return { ...mesh, start: (identity, onLink) => mesh.start(identity, (link) => onLink(tap(link))) }
      },
    }),
  }
}
