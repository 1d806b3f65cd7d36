import { useEffect, useMemo, useRef, useState } from "react"
import type { FormFields } from "../../../shared/application/formViews.ts"
import type { CommandError } from "../../../shared/application/site.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { createDraftSaver } from "../composer/draftSaver.ts"

/** What was typed into one form, and is brought back when it opens again. */
export interface KeptForm<Fields> {
  readonly fields: Fields
  readonly change: (changed: Partial<Fields>) => void
  /** Something of what stands there was typed earlier and never sent. */
  readonly resumed: boolean
  /** Nothing is kept any more, and the form says what it said before anybody typed. */
  readonly clear: () => void
  /** Why the last change could not be kept. */
  readonly failure: CommandError | null
}

const NOTHING: FormFields = {}

/** Only what was typed: the rest is what it is by the time the form opens again. */
const findTyped = (start: FormFields, fields: FormFields): FormFields => {
  const typed = Object.entries(fields).filter(([name, value]) => Object.hasOwn(start, name) && start[name] !== value)
  return typed.length > 0 ? Object.fromEntries(typed) : NOTHING
}

/**
 * The fields of a form, kept on this device while they are typed, also where one leaves in the middle of a word.
 * @param start what the form says before anybody types
 */
export const useKeptForm = <Fields extends FormFields>(form: string, start: Fields): KeptForm<Fields> => {
  const site = useSite()
  const [typed, setTyped] = useState(() => findTyped(start, site.keptForms.get()[form] ?? NOTHING))
  const [resumed, setResumed] = useState(typed !== NOTHING)
  const saver = useMemo(
    () => createDraftSaver<FormFields>((kept) => site.keepForm(form, kept === NOTHING ? null : kept)),
    [site, form],
  )
  const status = useObservable(saver.status)
  /** Two changes may come before the next rendering. */
  const latest = useRef(typed)
  useEffect(() => {
    const flush = () => void saver.flush()
    window.addEventListener("pagehide", flush)
    document.addEventListener("visibilitychange", flush)
    return () => {
      window.removeEventListener("pagehide", flush)
      document.removeEventListener("visibilitychange", flush)
      flush()
    }
  }, [saver])
  const put = (next: FormFields) => {
    latest.current = next
    setTyped(next)
    saver.push(next)
  }
  return {
    fields: { ...start, ...typed },
    change: (changed) => put(findTyped(start, { ...latest.current, ...changed })),
    resumed,
    clear: () => {
      put(NOTHING)
      setResumed(false)
      void saver.flush()
    },
    failure: status.kind === "failed" ? status.error : null,
  }
}
