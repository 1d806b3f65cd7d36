import * as v from "valibot"
import { createObserved } from "../kernel/subscription.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import type { FormFields, FormsOfSite } from "./formViews.ts"
import { openLocalRow } from "./localRow.ts"

export const FORMS_ROW = "form/kept"

/** Those that were typed longest ago make room. */
const MAX_KEPT = 100

const row = v.record(v.string(), v.record(v.string(), v.string()))

/** The form that was typed in last stands last. */
const keep = (
  forms: Readonly<Record<string, FormFields>>,
  form: string,
  fields: FormFields | null,
): Readonly<Record<string, FormFields>> => {
  const others = Object.entries(forms).filter(([name]) => name !== form)
  return Object.fromEntries((fields ? [...others, [form, fields] as const] : others).slice(-MAX_KEPT))
}

export const openKeptForms = async (store: EnvelopeStore): Promise<FormsOfSite> => {
  const kept = await openLocalRow<Readonly<Record<string, FormFields>>>(store, FORMS_ROW, (held) => {
    const parsed = v.safeParse(row, held)
    return parsed.success ? parsed.output : {}
  })
  /** Ahead of the disk: a form that opens again at once says the last word that was typed. */
  const keptForms = createObserved(kept.value.get())
  return {
    keptForms,
    keepForm(form, fields) {
      keptForms.set(keep(keptForms.get(), form, fields))
      return kept.change(keptForms.get)
    },
  }
}
