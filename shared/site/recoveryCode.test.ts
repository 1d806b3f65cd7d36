import * as fc from "fast-check"
import { expect, test } from "vitest"
import { fakeLedger, fakeMember } from "../../tests/fakes/fakeIds.ts"
import { readRecoveryCode, recoveryKeyOf, writeRecoveryCode } from "./recoveryCode.ts"

const CODE = { member: fakeMember(7), secret: new Uint8Array(16).fill(9) }
const LINES = writeRecoveryCode(CODE)
const TEXT = LINES.join("\n")

test("A code is six lines of two groups, and reads back however it was copied", () => {
  expect(LINES).toHaveLength(6)
  for (const line of LINES) expect(line).toMatch(/^[0-9A-HJKMNP-TV-Z]{5} [0-9A-HJKMNP-TV-Z]{5}$/)
  const copied = TEXT.toLowerCase().replaceAll("0", "o").replaceAll("1", "l").replaceAll(" ", " - ")
  for (const typed of [TEXT, copied, TEXT.replaceAll(/\s/g, "")])
    expect(readRecoveryCode(typed)).toEqual({ ok: true, value: CODE })
})

test("A line that was copied wrong is named", () => {
  for (const [at, line] of LINES.entries()) {
    const wrong = [...LINES]
    wrong[at] = (line.startsWith("7") ? "8" : "7") + line.slice(1)
    expect(readRecoveryCode(wrong.join("\n"))).toEqual({ ok: false, error: { reason: "line", line: at + 1 } })
  }
  const [first = "", second = "", ...rest] = LINES
  expect(readRecoveryCode([second, first, ...rest].join(" "))).toEqual({
    ok: false,
    error: { reason: "line", line: 1 },
  })
})

test("Nothing, too little and too much are told apart from a wrong line", () => {
  expect(readRecoveryCode(" \n")).toEqual({ ok: false, error: { reason: "empty" } })
  expect(readRecoveryCode(TEXT.slice(0, -1))).toEqual({ ok: false, error: { reason: "length" } })
  expect(readRecoveryCode(`${TEXT}0`)).toEqual({ ok: false, error: { reason: "length" } })
  const other = writeRecoveryCode({ ...CODE, secret: new Uint8Array(16).fill(3) })
  expect(readRecoveryCode([...LINES.slice(0, 3), ...other.slice(3)].join(" ")).ok).toBe(false)
})

test("Every code reads back as itself, and never throws on anything", () => {
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })
  fc.assert(
    fc.property(bytes, fc.nat(), (secret, number) => {
      const code = { member: fakeMember(number), secret }
      expect(readRecoveryCode(writeRecoveryCode(code).join(" "))).toEqual({ ok: true, value: code })
    }),
    { numRuns: 50 },
  )
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (text) => !readRecoveryCode(text).ok),
    { numRuns: 200 },
  )
})

test("The key depends on the site: one sheet opens one door", () => {
  const [here, there] = [recoveryKeyOf(fakeLedger(1), CODE), recoveryKeyOf(fakeLedger(2), CODE)]
  expect(here.key).toMatch(/^[0-9a-f]{64}$/)
  expect(here.key).not.toBe(there.key)
  expect(recoveryKeyOf(fakeLedger(1), { ...CODE }).key).toBe(here.key)
})
