import * as v from "valibot"
import { type LedgerId, type MemberId, parseLedgerId, parseMemberId } from "../../kernel/ids.ts"

const DIRECTIONS = ["more", "less"] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Of what a member wants to see more or less. */
export type Subject =
  | { readonly kind: "community"; readonly ledger: LedgerId }
  | { readonly kind: "person"; readonly member: MemberId }
  /** Folded. */
  | { readonly kind: "topic"; readonly tag: string }

export const parseDirection = (value: unknown): Direction | undefined => DIRECTIONS.find((known) => known === value)

/** By the subject's name. */
export type Tuning = Readonly<Record<string, Direction>>

export const nameSubject = (subject: Subject): string => {
  switch (subject.kind) {
    case "community":
      return `community/${subject.ledger}`
    case "person":
      return `person/${subject.member}`
    case "topic":
      return `topic/${subject.tag}`
  }
}

/** Undefined for what is no subject's name. */
export const parseSubject = (name: string): Subject | undefined => {
  const [, kind, id = ""] = /^(\w+)\/(.+)$/.exec(name) ?? []
  const ledger = parseLedgerId(id)
  const member = parseMemberId(id)
  if (kind === "community" && ledger) return { kind, ledger }
  if (kind === "person" && member) return { kind, member }
  return kind === "topic" ? { kind, tag: id } : undefined
}

const schema = v.record(
  v.pipe(
    v.string(),
    v.check((name) => parseSubject(name) !== undefined),
  ),
  v.picklist(DIRECTIONS),
)

/** As the local store gives it back; what cannot be read is as it was at first. */
export const parseTuning = (row: unknown): Tuning => {
  const parsed = v.safeParse(schema, row)
  return parsed.success ? parsed.output : {}
}
