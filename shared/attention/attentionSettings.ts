import * as v from "valibot"
import { sameData } from "../community/sameData.ts"
import { type LedgerId, parseLedgerId } from "../kernel/ids.ts"
import type { JsonValue } from "../kernel/json.ts"
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

const kindsSchema = v.object(
  Object.fromEntries(REASONS.map((reason) => [reason, kindSchema(reason)])) as {
    readonly [Kind in Reason]: ReturnType<typeof kindSchema>
  },
)

const schema = v.object({
  kinds: kindsSchema,
  /** By ledger; a community that isn't named goes by whether it is muted. */
  communities: v.record(v.string(), v.picklist(LEVELS)),
  quiet: v.nullable(quietHoursSchema),
  /** Whether the system may show notifications on this device; it stays there, all else follows the member. */
  system: v.boolean(),
})

/** What reaches one member. */
export type AttentionSettings = v.InferOutput<typeof schema>

export const DEFAULT_SETTINGS: AttentionSettings = {
  kinds: usualKinds,
  communities: {},
  quiet: null,
  system: false,
}

/** As one row held them before they followed their member; undefined where it cannot be read. */
export const parseSettings = (row: unknown): AttentionSettings | undefined => {
  const parsed = v.safeParse(schema, row)
  return parsed.success ? parsed.output : undefined
}

type Shared = Omit<AttentionSettings, "system">

/** What of settings follows their member, each by its name: of two machines that changed different ones, both stand. */
export const nameSettings = ({ kinds, communities, quiet }: Shared): ReadonlyMap<string, JsonValue> =>
  new Map<string, JsonValue>([
    ...REASONS.map((reason) => [`kind/${reason}`, kinds[reason]] as const),
    ...Object.entries(communities).map(([ledger, level]) => [`community/${ledger}`, level] as const),
    ["quiet", quiet],
  ])

/** Settings as their named parts say; what is not named, or cannot be read, is as it was at first. */
export const gatherSettings = (named: ReadonlyMap<string, JsonValue>): Shared => {
  const levels = [...named].flatMap(([name, value]) => {
    const level = LEVELS.find((known) => known === value)
    const ledger = parseLedgerId(name.slice("community/".length))
    return level && ledger && name.startsWith("community/") ? [[ledger, level] as const] : []
  })
  const quiet = v.safeParse(quietHoursSchema, named.get("quiet"))
  return {
    kinds: v.parse(kindsSchema, Object.fromEntries(REASONS.map((reason) => [reason, named.get(`kind/${reason}`)]))),
    communities: Object.fromEntries(levels),
    quiet: quiet.success ? quiet.output : null,
  }
}

/** The parts in which settings differ from others; null for one that is named no more. */
export const changedSettings = (before: Shared, after: Shared): ReadonlyMap<string, JsonValue> => {
  const [old, next] = [nameSettings(before), nameSettings(after)]
  const names = new Set([...old.keys(), ...next.keys()])
  return new Map(
    [...names].flatMap((name) => {
      const value = next.get(name) ?? null
      return sameData(old.get(name) ?? null, value) ? [] : [[name, value] as const]
    }),
  )
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
