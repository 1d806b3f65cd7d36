/** Palabre's sign as pixels: a speech balloon with three dots on a rounded square, as in `icon.svg`; drawn here because no system's bar takes SVG. */

type Colour = readonly [red: number, green: number, blue: number]

const VIOLET: Colour = [0x54, 0x48, 0xd6]
const WHITE: Colour = [0xff, 0xff, 0xff]
const RED: Colour = [0xd9, 0x2d, 0x3a]
/** Side of the drawing in its own units. */
const UNITS = 64
/** Samples a side of each pixel: smooth enough at 16 pixels. */
const SAMPLES = 4

const inRounded = (x: number, y: number, [left, top, right, bottom, radius]: readonly number[]): boolean => {
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return false
  const corner = radius ?? 0
  const dx = Math.max(left + corner - x, x - (right - corner), 0)
  const dy = Math.max(top + corner - y, y - (bottom - corner), 0)
  return dx * dx + dy * dy <= corner * corner
}

const inCircle = (x: number, y: number, cx: number, cy: number, radius: number): boolean =>
  (x - cx) ** 2 + (y - cy) ** 2 <= radius ** 2

const inTail = (x: number, y: number): boolean => x >= 22 && x <= 30 && y >= 37 && y <= 46 - (x - 22)

/** The colour at a point, or null where nothing is drawn. */
const colourAt = (x: number, y: number, marked: boolean): Colour | null => {
  if (marked && inCircle(x, y, 51, 13, 12)) return RED
  if ([26, 32, 38].some((centre) => inCircle(x, y, centre, 26, 3))) return VIOLET
  if (inRounded(x, y, [18, 14, 46, 38, 6]) || inTail(x, y)) return WHITE
  return inRounded(x, y, [0, 0, 64, 64, 16]) ? VIOLET : null
}

/** Pixels of a square icon, four bytes each: blue, green, red, and how opaque, as `nativeImage.createFromBitmap` takes them. */
export const drawIcon = (side: number, marked: boolean): Uint8Array => {
  const pixels = new Uint8Array(side * side * 4)
  const step = UNITS / side / SAMPLES
  for (let at = 0; at < side * side; at++) {
    const [left, top] = [((at % side) * UNITS) / side, (Math.floor(at / side) * UNITS) / side]
    const sums = [0, 0, 0]
    let seen = 0
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
      const [dx, dy] = [(sample % SAMPLES) + 0.5, Math.floor(sample / SAMPLES) + 0.5]
      const colour = colourAt(left + dx * step, top + dy * step, marked)
      if (!colour) continue
      seen += 1
      for (const channel of [0, 1, 2]) sums[channel] = (sums[channel] ?? 0) + (colour[channel] ?? 0)
    }
    const [red = 0, green = 0, blue = 0] = sums
    const alpha = seen / (SAMPLES * SAMPLES)
    // Chromium's bitmaps hold colours times their opacity.
    const scale = (sum: number): number => Math.round(sum / (SAMPLES * SAMPLES))
    pixels.set([scale(blue), scale(green), scale(red), Math.round(alpha * 255)], at * 4)
  }
  return pixels
}
