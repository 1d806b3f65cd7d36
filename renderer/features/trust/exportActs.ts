import type { ActView } from "../../../shared/application/trustViews.ts"
import { toTable } from "./toTable.ts"

/** An act beside its sentences, as they are exported. */
export interface ToldAct {
  readonly act: ActView
  readonly sentence: string
  readonly effect: string
}

export const toCsv = (head: readonly string[], told: readonly ToldAct[]): string =>
  toTable(
    head,
    told.map(({ act, sentence, effect }) => [
      new Date(act.at).toISOString(),
      act.author?.name ?? "",
      act.type,
      act.person?.name ?? "",
      sentence,
      effect,
    ]),
  )

export const toJson = (told: readonly ToldAct[]): string =>
  `${JSON.stringify(
    told.map(({ act, sentence }) => ({ ...act, at: new Date(act.at).toISOString(), sentence })),
    null,
    2,
  )}\n`
