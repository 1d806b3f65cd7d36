import { useTexts } from "./useTexts.ts"
import type { CommandError } from "../../shared/application/site.ts"
import type { MemberId } from "../../shared/kernel/ids.ts"
import { holdsFunction } from "../../shared/site/functions.ts"
import { useSite } from "./site.ts"
import { useNames } from "./useNames.ts"

const MAX_NAMED = 3

/** The sentences of an expected failure: what happened, and what was kept and what to do. */
export const useErrorWords = (): ((error: CommandError) => { readonly title: string; readonly text: string }) => {
  const { t } = useTexts("errors")
  const { members, me } = useSite()
  const names = useNames()
  // Whoever is connected answers first.
  const askedOf = (ids: readonly MemberId[]): readonly string[] =>
    ids
      .flatMap((id) => members.get().get(id) ?? [])
      .toSorted((one, other) => Number(other.connected) - Number(one.connected))
      .slice(0, MAX_NAMED)
      .map(({ name }) => name)
  const referentsBut = (asked: readonly MemberId[]): readonly MemberId[] =>
    [...members.get().values()]
      .filter((member) => holdsFunction(member, "referent"))
      .flatMap(({ id }) => (id === me.member || asked.includes(id) ? [] : [id]))
  return (error) => {
    if (error.kind === "denied") {
      const asked = askedOf(error.ask)
      const ask = asked.length > 0 ? [t("denied.ask", { names: names(asked) })] : []
      const named = askedOf(referentsBut(error.ask))
      const referent = named.length > 0 ? [t("denied.referent", { names: names(named) })] : []
      const text = [t(`denied.why.${error.why}`), ...ask, ...referent, t("denied.kept")].join(" ")
      return { title: t("denied.title"), text }
    }
    const key = error.kind === "invalid" ? (`invalid-${error.reason}` as const) : error.kind
    return { title: t(`${key}.title`), text: t(`${key}.text`) }
  }
}
