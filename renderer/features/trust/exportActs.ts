import type { ActView } from "../../../shared/application/trustViews.ts"

/** An act beside its sentences, as they are exported. */
export interface ToldAct {
  readonly act: ActView
  readonly sentence: string
  readonly effect: string
}

/** A spreadsheet takes what begins like a formula for one: such a text gets an apostrophe before it. */
const toCell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** RFC 4180, with a byte order mark, by which spreadsheets know UTF-8. */
export const toCsv = (head: readonly string[], told: readonly ToldAct[]): string => {
  const rows = told.map(({ act, sentence, effect }) => [
    new Date(act.at).toISOString(),
    act.author?.name ?? "",
    act.type,
    act.person?.name ?? "",
    sentence,
    effect,
  ])
  return `\ufeff${[head, ...rows].map((row) => row.map(toCell).join(",")).join("\r\n")}\r\n`
}

export const toJson = (told: readonly ToldAct[]): string =>
  `${JSON.stringify(
    told.map(({ act, sentence }) => ({ ...act, at: new Date(act.at).toISOString(), sentence })),
    null,
    2,
  )}\n`
