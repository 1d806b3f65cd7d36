import * as v from "valibot"
import { DAY_MINUTES } from "../quietHours.ts"

const schema = v.object({
  /** Minutes since local midnight. */
  hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(DAY_MINUTES - 1)),
  /** Epoch milliseconds at which the member was last done with it, or null. */
  doneAt: v.nullable(v.number()),
})

/** When a member wants their day put together, and when they last went through it. */
export type DaySettings = v.InferOutput<typeof schema>

/** As the local store gives them back; what cannot be read is as it was at first: half past eight. */
export const parseDaySettings = (row: unknown): DaySettings => {
  const parsed = v.safeParse(schema, row)
  return parsed.success ? parsed.output : { hour: 8 * 60 + 30, doneAt: null }
}

/** When the member's hour last struck, in epoch milliseconds. */
export const findLastDue = (hour: number, now: number): number => {
  const due = new Date(now)
  due.setHours(0, hour, 0, 0)
  if (due.getTime() > now) due.setDate(due.getDate() - 1)
  return due.getTime()
}

/** Whether a day waits to be read: their hour struck since they were last done. */
export const isDayReady = ({ hour, doneAt }: DaySettings, now: number): boolean =>
  doneAt === null || doneAt < findLastDue(hour, now)

const DAY_MS = 24 * 60 * 60 * 1000
/** After a long absence nobody catches up on everything. */
const MOST_DAYS = 7

/** From when on a day tells, in epoch milliseconds: since the last one, or since yesterday. */
export const findDayStart = ({ doneAt }: DaySettings, now: number): number =>
  doneAt === null ? now - DAY_MS : Math.min(now, Math.max(doneAt, now - MOST_DAYS * DAY_MS))
