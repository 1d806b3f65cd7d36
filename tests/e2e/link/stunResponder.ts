import { createSocket } from "node:dgram"

const BINDING_REQUEST = 0x0001
const BINDING_RESPONSE = 0x0101
const XOR_MAPPED_ADDRESS = 0x0020
const HEADER_BYTES = 20
const MAGIC = 0x2112

/** Answers RFC 8489 binding requests on IPv4 loopback, as the host does at the port of its signaling. */
export const openStunResponder = async (port: number): Promise<{ close(): void }> => {
  const socket = createSocket("udp4")
  socket.on("message", (request, from) => {
    if (request.length < HEADER_BYTES || request.readUInt16BE(0) !== BINDING_REQUEST) return
    const response = Buffer.alloc(HEADER_BYTES + 12)
    response.writeUInt16BE(BINDING_RESPONSE, 0)
    response.writeUInt16BE(12, 2)
    request.copy(response, 4, 4, HEADER_BYTES)
    response.writeUInt16BE(XOR_MAPPED_ADDRESS, HEADER_BYTES)
    response.writeUInt16BE(8, HEADER_BYTES + 2)
    response[HEADER_BYTES + 5] = 1
    response.writeUInt16BE(from.port ^ MAGIC, HEADER_BYTES + 6)
    from.address.split(".").forEach((part, index) => {
      response[HEADER_BYTES + 8 + index] = Number(part) ^ (response[4 + index] ?? 0)
    })
    socket.send(response, from.port, from.address)
  })
  await new Promise<void>((resolve) => socket.bind(port, "127.0.0.1", resolve))
  return { close: () => socket.close() }
}
