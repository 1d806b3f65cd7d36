import { expect, test } from "vitest"
import { fitBounds } from "./windowBounds.ts"

const LAPTOP = { x: 0, y: 24, width: 1440, height: 876 }
const BESIDE = { x: 1440, y: 0, width: 1920, height: 1080 }
const at = (x: number, y: number, width = 1280, height = 860) => ({ x, y, width, height, maximized: false })

test.each([
  ["where it was", at(50, 40), [LAPTOP], { x: 50, y: 40, width: 1280, height: 860 }],
  ["on the second screen", at(1500, 40), [LAPTOP, BESIDE], { x: 1500, y: 40, width: 1280, height: 860 }],
  ["wherever the system likes, once that screen is gone", at(1500, 40), [LAPTOP], {}],
  ["no larger than the screen", at(50, 40, 3000, 2000), [LAPTOP], { x: 50, y: 40, width: 1440, height: 876 }],
  ["where its title bar can be reached", at(50, -400), [LAPTOP], {}],
  ["where more than a corner of it is seen", at(1400, 850), [LAPTOP], {}],
  ["wherever the system likes, the first time", undefined, [LAPTOP], {}],
])("a window opens %s", (_where, saved, areas, expected) => {
  expect(fitBounds(saved, areas)).toEqual(expected)
})
