import { createSocket } from "node:dgram"
import type { RemoteInfo } from "node:dgram"

const BINDING_REQUEST = 0x0001
const BINDING_RESPONSE = 0x0101
const XOR_MAPPED_ADDRESS = 0x0020
const IPV4_FAMILY = 1
const HEADER_BYTES = 20
const ATTRIBUTE_BYTES = 12
const MAX_REQUEST_BYTES = 1_280
/** The first two bytes of the magic cookie, RFC 8489 section 5. */
const MAGIC = 0x2112

/** The answer to a binding request (RFC 8489 section 7.3.1), or undefined where it is none. */
export const answerBinding = (request: Buffer, from: Pick<RemoteInfo, "address" | "port">): Buffer | undefined => {
  if (request.length < HEADER_BYTES || request.length > MAX_REQUEST_BYTES) return undefined
  if (request.readUInt16BE(0) !== BINDING_REQUEST || request.readUInt16BE(4) !== MAGIC) return undefined
  const response = Buffer.alloc(HEADER_BYTES + ATTRIBUTE_BYTES)
  response.writeUInt16BE(BINDING_RESPONSE, 0)
  response.writeUInt16BE(ATTRIBUTE_BYTES, 2)
  request.copy(response, 4, 4, HEADER_BYTES)
  response.writeUInt16BE(XOR_MAPPED_ADDRESS, HEADER_BYTES)
  response.writeUInt16BE(ATTRIBUTE_BYTES - 4, HEADER_BYTES + 2)
  response[HEADER_BYTES + 5] = IPV4_FAMILY
  response.writeUInt16BE(from.port ^ MAGIC, HEADER_BYTES + 6)
  for (const [index, part] of from.address.split(".").entries())
    response[HEADER_BYTES + 8 + index] = Number(part) ^ (response[4 + index] ?? 0)
  return response
}

/**
 * Answers on IPv4 loopback at the port of the page. On a network without a default route (a switch and nothing else) Chromium gathers
 * no candidate at all unless some server answers; this one never leaves the machine.
 * @returns undefined where the port is taken: everything but such a network works without it
 */
export const openStunResponder = (port: number): Promise<{ close(): Promise<void> } | undefined> =>
  new Promise((resolve) => {
    const socket = createSocket("udp4")
    socket.on("message", (request, from) => {
      const answer = answerBinding(request, from)
      if (answer) socket.send(answer, from.port, from.address)
    })
    // After the start, an error is an answer that could not leave: the asker asks again.
    socket.on("error", () => resolve(undefined))
    socket.bind(port, "127.0.0.1", () =>
      resolve({ close: () => new Promise<void>((closed) => socket.close(() => closed())) }),
    )
  })
