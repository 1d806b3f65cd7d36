import { createSocket } from "node:dgram"
import { once } from "node:events"
import { describe, expect, it } from "vitest"
import { freePort } from "../../tests/fixtures/ports.ts"
import { answerBinding, openStunResponder } from "./stunResponder.ts"

const request = (): Buffer => Buffer.from("000100002112a442000102030405060708090a0b", "hex")

describe("the STUN responder", () => {
  it("tells a window under which address it is seen", async () => {
    const port = await freePort()
    const responder = await openStunResponder(port)
    const socket = createSocket("udp4")
    socket.send(request(), port, "127.0.0.1")
    const [answer] = (await once(socket, "message")) as [Buffer]
    expect(answer.subarray(4, 20)).toEqual(request().subarray(4, 20))
    expect(answer.readUInt16BE(26) ^ 0x2112).toBe(socket.address().port)
    expect([...answer.subarray(28, 32)].map((byte, at) => byte ^ (request()[4 + at] ?? 0))).toEqual([127, 0, 0, 1])
    socket.close()
    await responder?.close()
  })

  it("answers nothing but a binding request", () => {
    const from = { address: "127.0.0.1", port: 9 }
    expect(answerBinding(request(), from)).toBeDefined()
    for (const broken of [Buffer.alloc(0), request().subarray(1), Buffer.alloc(40), Buffer.alloc(2_000, 1)])
      expect(answerBinding(broken, from)).toBeUndefined()
  })
})
