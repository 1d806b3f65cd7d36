import * as v from "valibot"
import type { SiteId } from "../../../shared/kernel/ids.ts"

const DAY_MS = 24 * 60 * 60 * 1000
/** After so long a choice counts half. */
const HALF_LIFE_MS = 14 * DAY_MS
const MOST_KEPT = 60

const schema = v.record(v.string(), v.object({ weight: v.number(), at: v.number() }))
type Chosen = v.InferOutput<typeof schema>

/** What was chosen in the palette, and how often: kept beside the page, never sent. */
export interface PaletteMemory {
  /** The more often and the more lately it was chosen, the more; 0 where it never was. */
  weigh(id: string): number
  note(id: string): void
}

const parse = (text: string | null): Chosen => {
  try {
    return v.parse(schema, JSON.parse(text ?? "{}"))
  } catch {
    return {}
  }
}

export const openPaletteMemory = (site: SiteId, storage: Storage, now: () => number): PaletteMemory => {
  const key = `palabre.palette.${site}`
  let chosen = parse(storage.getItem(key))
  const fade = ({ weight, at }: Chosen[string]): number => weight * 2 ** ((at - now()) / HALF_LIFE_MS)
  const weigh = (id: string): number => {
    const known = chosen[id]
    return known ? fade(known) : 0
  }
  return {
    weigh,
    note(id) {
      const next = { ...chosen, [id]: { weight: weigh(id) + 1, at: now() } }
      const strongest = Object.entries(next).sort(([, one], [, other]) => fade(other) - fade(one))
      chosen = Object.fromEntries(strongest.slice(0, MOST_KEPT))
      try {
        storage.setItem(key, JSON.stringify(chosen))
      } catch {
        // On a full disk it is remembered for as long as the window is open.
      }
    },
  }
}
