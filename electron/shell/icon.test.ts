import { expect, test } from "vitest"
import { drawIcon } from "./icon.ts"

const at = (pixels: Uint8Array, side: number, x: number, y: number): readonly number[] => {
  const from = (y * side + x) * 4
  return [...pixels.slice(from, from + 4)]
}

test("the icon has clear corners, a violet square, a white balloon, and a red mark where something awaits", () => {
  const [plain, marked] = [drawIcon(32, false), drawIcon(32, true)]
  expect(plain.length).toBe(32 * 32 * 4)
  expect(at(plain, 32, 0, 0)[3]).toBe(0)
  expect(at(plain, 32, 16, 3)).toEqual([0xd6, 0x48, 0x54, 255])
  expect(at(plain, 32, 16, 9)).toEqual([255, 255, 255, 255])
  expect(at(marked, 32, 26, 6)).toEqual([0x3a, 0x2d, 0xd9, 255])
})
