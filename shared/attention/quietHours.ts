import * as v from "valibot"

export const DAY_MINUTES = 24 * 60

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(DAY_MINUTES - 1))

/** Minutes since local midnight, from inclusive, to exclusive; they may reach over midnight. */
export const quietHoursSchema = v.object({ from: minute, to: minute })
export type QuietHours = v.InferOutput<typeof quietHoursSchema>

/**
 * Whether a member does not want to be disturbed; equal ends mean the whole day.
 * @param at minutes since local midnight
 */
export const isQuiet = (hours: QuietHours | null, at: number): boolean => {
  if (!hours) return false
  const { from, to } = hours
  if (from === to) return true
  return from < to ? at >= from && at < to : at >= from || at < to
}
