import { useTexts } from "./useTexts.ts"

/** A day in words. */
export const useDay = (): ((at: number) => string) => {
  const { language } = useTexts("common")
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long" })
  return (at) => format.format(at)
}
