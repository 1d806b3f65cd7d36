/** Longest sides in pixels, the finest first. */
const SIDES = [1440, 1080, 800, 600, 440, 320, 240] as const
const QUALITIES = [0.82, 0.7, 0.55, 0.42] as const
/** Beyond this many times the budget no quality brings it down: a smaller picture does. */
const HOPELESS = 3.5

export interface Size {
  readonly width: number
  readonly height: number
}

/** Writes the picture anew in that size and quality; null where the browser cannot. */
export type Encode = (size: Size, quality: number) => Promise<Blob | null>

const scale = ({ width, height }: Size, side: number): Size => {
  const factor = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) }
}

/** The finest writing of a picture that takes at most `maxBytes`; null where there is none. */
export const fitPicture = async (natural: Size, maxBytes: number, encode: Encode): Promise<Blob | null> => {
  const longest = Math.max(natural.width, natural.height)
  // A small picture is not drawn over and over in the same size.
  const useful = SIDES.filter((side, index) => side <= longest || SIDES[index + 1] === undefined || side / 2 < longest)
  for (const side of useful)
    for (const quality of QUALITIES) {
      const written = await encode(scale(natural, side), quality)
      if (!written) return null
      if (written.size <= maxBytes) return written
      if (written.size > maxBytes * HOPELESS) break
    }
  return null
}
