import type { BrowserWindow, Rectangle } from "electron"
import * as v from "valibot"

const whole = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000))

export const windowBoundsSchema = v.object({ x: whole, y: whole, width: whole, height: whole, maximized: v.boolean() })

export type WindowBounds = v.InferOutput<typeof windowBoundsSchema>

/** So much of a window must be on a screen for its member to find it, in points. */
const MIN_SEEN = 120

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom)

const isSeenOn = (bounds: Rectangle, area: Rectangle): boolean =>
  overlap(bounds.x, bounds.width, area.x, area.width) >= MIN_SEEN &&
  // The title bar, by which a window is moved, must be reachable.
  bounds.y >= area.y - 8 &&
  overlap(bounds.y, bounds.height, area.y, area.height) >= MIN_SEEN

/** Where the window was, if a screen is still there; no larger than that screen. Nothing otherwise: the system then chooses. */
export const fitBounds = (saved: WindowBounds | undefined, areas: readonly Rectangle[]): Partial<Rectangle> => {
  const area = saved && areas.find((one) => isSeenOn(saved, one))
  if (!saved || !area) return {}
  const { x, y, width, height } = saved
  return { x, y, width: Math.min(width, area.width), height: Math.min(height, area.height) }
}

export const readBounds = (window: Pick<BrowserWindow, "getNormalBounds" | "isMaximized">): WindowBounds => {
  const { x, y, width, height } = window.getNormalBounds()
  return { x, y, width, height, maximized: window.isMaximized() }
}
