import { useCallback } from "react"
import { useTexts } from "./useTexts.ts"

type ListKind = "disjunction" | "conjunction"

const made = new Map<string, Intl.ListFormat>()

/** Made once: each row of a feed may have to name somebody, and hardly any does. */
const formatOf = (language: string, type: ListKind): Intl.ListFormat => {
  const known = made.get(`${language}/${type}`) ?? new Intl.ListFormat(language, { type })
  made.set(`${language}/${type}`, known)
  return known
}

/** "Alice, Bob or Carol", as the language puts it. */
export const useNames = (type: ListKind = "disjunction"): ((names: readonly string[]) => string) => {
  const { language } = useTexts("common")
  return useCallback((names: readonly string[]) => formatOf(language, type).format(names), [language, type])
}
