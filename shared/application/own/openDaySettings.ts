import { type DaySettings, parseDaySettings } from "../../attention/day/daySettings.ts"
import type { Result } from "../../kernel/result.ts"
import { createObserved, type Observable } from "../../kernel/subscription.ts"
import { sameData } from "../../community/sameData.ts"
import type { CommandError } from "../site.ts"
import type { OwnBox, OwnChange } from "./ownBox.ts"

const HOUR = { kind: "setting", name: "day" } as const
const DONE = { kind: "position", name: "day" } as const

interface OwnDay {
  readonly value: Observable<DaySettings>
  change(change: Partial<DaySettings>): Promise<Result<void, CommandError>>
}

/** When a member wants their day, and up to when they went through it, on any of their devices. */
export const openDaySettings = (box: OwnBox): OwnDay => {
  const read = (): DaySettings => {
    const usual = parseDaySettings(undefined)
    const [hour, doneAt] = [HOUR, DONE].map(({ kind, name }) => box.valueOf(kind, name))
    return parseDaySettings({ hour: hour ?? usual.hour, doneAt: doneAt ?? usual.doneAt })
  }
  const value = createObserved(read())
  box.subscribe(() => {
    const next = read()
    if (!sameData(next, value.get())) value.set(next)
  })
  return {
    value,
    change: ({ hour, doneAt }) =>
      box.write((): readonly OwnChange[] => [
        ...(hour === undefined ? [] : [{ ...HOUR, value: hour }]),
        ...(doneAt === undefined || doneAt === null ? [] : [{ ...DONE, value: doneAt }]),
      ]),
  }
}
