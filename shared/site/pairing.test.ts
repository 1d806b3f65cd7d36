import { describe, expect, it } from "vitest"
import { createDeviceMessages } from "./fixtures/deviceMessages.ts"
import { createShortCode, encodeRequest, encodeReveal, isCommitted, parseDeviceMessage } from "./pairing.ts"

const { asked, other, enrolment, nonce } = createDeviceMessages()

describe("the short code", () => {
  it("is six digits, and another one for other keys, another nonce or another device that is asked", () => {
    const input = { asked, askedNonce: nonce(1), newNonce: nonce(2), enrolment }
    const code = createShortCode(input)
    expect(code).toMatch(/^\d{6}$/)
    expect(createShortCode(input)).toBe(code)
    const changed = [
      { ...input, asked: other },
      { ...input, askedNonce: nonce(3) },
      { ...input, newNonce: nonce(3) },
      { ...input, enrolment: enrolment.map((byte) => byte ^ 1) },
    ]
    for (const change of changed) expect(createShortCode(change)).not.toBe(code)
  })

  it("is bound before the other nonce is known: to the keys and to the nonce", () => {
    const message = parseDeviceMessage(encodeRequest(nonce(2), enrolment))
    if (message?.kind !== "request") throw new Error("no request")
    expect(message.enrolment).toEqual(enrolment)
    expect(isCommitted(message.commitment, nonce(2), enrolment)).toBe(true)
    expect(isCommitted(message.commitment, nonce(3), enrolment)).toBe(false)
    expect(
      isCommitted(
        message.commitment,
        nonce(2),
        enrolment.map((byte) => byte ^ 1),
      ),
    ).toBe(false)
  })

  it("is no business of a newcomer's enrolment, nor of anything else", () => {
    expect(parseDeviceMessage(encodeReveal(nonce(2)))).toEqual({ kind: "reveal", nonce: nonce(2) })
    for (const bytes of [new Uint8Array(), enrolment, Uint8Array.of(2, 1), Uint8Array.of(3, 1), Uint8Array.of(9)])
      expect(parseDeviceMessage(bytes)).toBeUndefined()
  })
})
