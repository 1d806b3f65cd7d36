import type { Result } from "../kernel/result.ts"
import type { Observable } from "../kernel/subscription.ts"
import type { CommandError } from "./site.ts"

/** What was typed into a form, by the name of the field. */
export type FormFields = Readonly<Record<string, string>>

/** What was typed into forms and not sent, by the name of the form; on this device only. */
export interface FormsOfSite {
  readonly keptForms: Observable<Readonly<Record<string, FormFields>>>
  /** Null: it was sent, or is not wanted any more. */
  keepForm(form: string, fields: FormFields | null): Promise<Result<void, CommandError>>
}
