import { expect, test } from "vitest"
import { showBadge } from "./badge.ts"

const play = (platform: NodeJS.Platform, count: number) => {
  const seen: unknown[] = []
  showBadge(
    {
      app: { setBadgeCount: (number) => seen.push(number) > 0 },
      windows: () => [{ setOverlayIcon: (image, text) => void seen.push(image === null ? null : "mark", text) }],
      platform,
      mark: () => ({}) as never,
      describe: (number) => `${number} to do`,
    },
    count,
  )
  return seen
}

test("the number is on the icon; on Windows a mark with the number in words, which goes again", () => {
  expect(play("darwin", 3)).toEqual([3])
  expect(play("win32", 3)).toEqual([3, "mark", "3 to do"])
  expect(play("win32", 0)).toEqual([0, null, ""])
})
