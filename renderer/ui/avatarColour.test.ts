import { expect, test } from "vitest"
import { fakeMember } from "../../tests/fakes/fakeIds.ts"
import { AVATAR_COLOURS, avatarColour } from "./avatarColour.ts"

const channel = (hex: string): number => {
  const value = Number.parseInt(hex, 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** WCAG 2.2 relative luminance. */
const luminance = (colour: string): number =>
  0.2126 * channel(colour.slice(1, 3)) + 0.7152 * channel(colour.slice(3, 5)) + 0.0722 * channel(colour.slice(5, 7))

test("white initials are readable on every colour", () => {
  const faint = AVATAR_COLOURS.filter((colour) => 1.05 / (luminance(colour) + 0.05) < 4.5)
  expect(faint).toEqual([])
})

test("a person keeps their colour, and people differ", () => {
  expect(avatarColour(fakeMember(5))).toBe(avatarColour(fakeMember(5)))
  const used = new Set(Array.from({ length: 100 }, (_, number) => avatarColour(fakeMember(number))))
  expect(used.size).toBe(AVATAR_COLOURS.length)
})
