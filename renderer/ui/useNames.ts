import { useTranslation } from "react-i18next"

/** "Alice, Bob or Carol", as the language puts it. */
export const useNames = (
  type: "disjunction" | "conjunction" = "disjunction",
): ((names: readonly string[]) => string) => {
  const { i18n } = useTranslation()
  const format = new Intl.ListFormat(i18n.language, { type })
  return (names) => format.format(names)
}
