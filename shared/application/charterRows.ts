import * as v from "valibot"
import type { CharterDraft } from "./charterViews.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import { hashSchema } from "../site/acts.ts"
import { type LocalRow, openLocalRow } from "./localRow.ts"

const row = v.object({ version: v.nullable(hashSchema), at: v.number(), postponed: v.boolean() })

/** Since when this device knows of the version in force, and whether its member chose to look around first. */
export type ToldCharter = v.InferOutput<typeof row>

const wording = v.nullable(v.string())
const draftRow = v.object({ text: v.object({ fr: wording, en: wording }), change: v.string() })

const NEVER: ToldCharter = { version: null, at: 0, postponed: false }

export const openToldCharter = (store: EnvelopeStore): Promise<LocalRow<ToldCharter>> =>
  openLocalRow(store, "charter/told", (held) => {
    const parsed = v.safeParse(row, held)
    return parsed.success ? parsed.output : NEVER
  })

export const openCharterDraft = (store: EnvelopeStore): Promise<LocalRow<CharterDraft | null>> =>
  openLocalRow<CharterDraft | null>(store, "charter/draft", (held) => {
    const parsed = v.safeParse(draftRow, held)
    return parsed.success ? parsed.output : null
  })
