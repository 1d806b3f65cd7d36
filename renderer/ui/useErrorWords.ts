import { useTranslation } from "react-i18next"
import type { CommandError } from "../../shared/application/site.ts"
import type { MemberId } from "../../shared/kernel/ids.ts"
import { useSite } from "./site.ts"
import { useNames } from "./useNames.ts"

const MAX_NAMED = 3

/** The sentences of an expected failure: what happened, and what was kept and what to do. */
export const useErrorWords = (): ((error: CommandError) => { readonly title: string; readonly text: string }) => {
  const { t } = useTranslation("errors")
  const { members } = useSite()
  const names = useNames()
  // Whoever is connected answers first.
  const askedOf = (ids: readonly MemberId[]): readonly string[] =>
    ids
      .flatMap((id) => members.get().get(id) ?? [])
      .toSorted((one, other) => Number(other.connected) - Number(one.connected))
      .slice(0, MAX_NAMED)
      .map(({ name }) => name)
  return (error) => {
    if (error.kind === "denied") {
      const asked = askedOf(error.ask)
      const ask = asked.length > 0 ? [t("denied.ask", { names: names(asked) })] : []
      return { title: t("denied.title"), text: [t(`denied.why.${error.why}`), ...ask, t("denied.kept")].join(" ") }
    }
    const key = error.kind === "invalid" ? (`invalid-${error.reason}` as const) : error.kind
    return { title: t(`${key}.title`), text: t(`${key}.text`) }
  }
}
