import * as v from "valibot"
import type { LedgerId } from "../kernel/ids.ts"
import type { AttentionEvent } from "./attentionEvent.ts"
import { quietHoursSchema } from "./quietHours.ts"
import { NOTIFICATIONS, REASONS, type Reason, UNCONDITIONAL } from "./reasons.ts"

/** How much of a community reaches a member: all kinds that are on, only what calls them by name, or nothing. */
export const LEVELS = ["all", "mentions", "nothing"] as const
export type Level = (typeof LEVELS)[number]

/** A followed topic fills Home; only who asks for it finds it in their inbox, too. */
const OFF_AT_FIRST: ReadonlySet<Reason> = new Set(["topic"])

const usualKinds = Object.fromEntries(REASONS.map((reason) => [reason, !OFF_AT_FIRST.has(reason)])) as {
  readonly [Kind in Reason]: boolean
}
const kindSchema = (reason: Reason) => v.fallback(v.boolean(), usualKinds[reason])

const schema = v.object({
  kinds: v.object(
    Object.fromEntries(REASONS.map((reason) => [reason, kindSchema(reason)])) as {
      readonly [Kind in Reason]: ReturnType<typeof kindSchema>
    },
  ),
  /** By ledger; a community that isn't named goes by whether it is muted. */
  communities: v.record(v.string(), v.picklist(LEVELS)),
  quiet: v.nullable(quietHoursSchema),
  /** Whether the system may show notifications on this device. */
  system: v.boolean(),
})

/** What reaches one member on this device. */
export type AttentionSettings = v.InferOutput<typeof schema>

export const DEFAULT_SETTINGS: AttentionSettings = {
  kinds: usualKinds,
  communities: {},
  quiet: null,
  system: false,
}

export const isSettings = (row: unknown): row is AttentionSettings => v.is(schema, row)

/** As the local store gives them back; what cannot be read is as it was at first. */
export const parseSettings = (row: unknown): AttentionSettings => {
  const parsed = v.safeParse(schema, row)
  return parsed.success ? parsed.output : DEFAULT_SETTINGS
}

/** A muted community still says when somebody calls the member by name, unless they chose otherwise. */
export const levelOf = (settings: AttentionSettings, ledger: LedgerId, muted: boolean): Level =>
  settings.communities[ledger] ?? (muted ? "mentions" : "all")

/** The strongest reason for which an event is told, or undefined where the member wants to hear of none. */
export const chooseReason = (
  { reasons }: Pick<AttentionEvent, "reasons">,
  { kinds }: Pick<AttentionSettings, "kinds">,
  level: Level,
): Reason | undefined => {
  const told = reasons.find((reason) => UNCONDITIONAL.has(reason))
  if (told || level === "nothing") return told
  return reasons.find((reason) => kinds[reason] && (level === "all" || NOTIFICATIONS[reason].byName))
}
