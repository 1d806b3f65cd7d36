import type { ActView } from "../../../shared/application/trustViews.ts"

/** By the part of the act's name before its dot; `void`: whatever had no effect. */
export const ACT_KINDS = [
  "all",
  "person",
  "role",
  "community",
  "moderation",
  "device",
  "invitation",
  "charter",
  "site",
  "void",
] as const
export type ActKind = (typeof ACT_KINDS)[number]

export interface ActFilter {
  readonly kind: ActKind
  /** Whoever did it or whom it was done to; empty: everybody. */
  readonly person: string
  /** Days (ISO 8601) by this machine's clock, both included; empty: as far as acts go. */
  readonly from: string
  readonly to: string
}

/** Also about somebody's machines. */
const DEVICE_ACTS: ReadonlySet<ActView["type"]> = new Set(["recovery.set", "member.return", "member.vouch"])

const isOfKind = ({ type, effect }: ActView, kind: ActKind): boolean => {
  if (kind === "all") return true
  if (kind === "void") return effect !== "done" && effect !== "waiting"
  if (kind === "person" && type === "cutoff.set") return true
  if (kind === "site" && type.startsWith("secret.")) return true
  if (kind === "role" && (type.startsWith("owner.") || type.startsWith("function."))) return true
  if (kind === "device" && DEVICE_ACTS.has(type)) return true
  if (kind === "community" && type.startsWith("door.")) return true
  if (kind === "moderation") return type.startsWith("item.") || type.startsWith("post.")
  return type.startsWith(`${kind === "person" ? "member" : kind}.`)
}

const two = (part: number): string => String(part).padStart(2, "0")

/** The day at that place of the clock, as a date field names it. */
const dayOf = (at: number): string => {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

export const filterActs = (acts: readonly ActView[], { kind, person, from, to }: ActFilter): readonly ActView[] =>
  acts.filter((act) => {
    const day = dayOf(act.at)
    if ((from !== "" && day < from) || (to !== "" && day > to)) return false
    return isOfKind(act, kind) && (person === "" || act.author?.id === person || act.person?.id === person)
  })

/** Everybody whom the acts name, once each. */
export const peopleOf = (acts: readonly ActView[]): ReadonlyMap<string, string> =>
  new Map(acts.flatMap(({ author, person }) => [author, person].flatMap((one) => (one ? [[one.id, one.name]] : []))))
