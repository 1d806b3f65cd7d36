import { expect, test } from "vitest"
import { formatBytes } from "./formatBytes.ts"

test("sizes are told in the reader's unit, in steps of a thousand", () => {
  expect([0, 999, 4_200_000, 11e9].map((bytes) => formatBytes(bytes, "en"))).toEqual([
    "0 byte",
    "999 byte",
    "4.2 MB",
    "11 GB",
  ])
  expect(formatBytes(4_200_000, "fr").replace(/\s/u, " ")).toBe("4,2 Mo")
})
