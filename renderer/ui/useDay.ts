import { useTranslation } from "react-i18next"

/** A day in words. */
export const useDay = (): ((at: number) => string) => {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: "long" })
  return (at) => format.format(at)
}
