const MINUTE_S = 60
const HOUR_S = 3_600
const DAY_S = 86_400
const WEEK_S = 7 * DAY_S

/** One for each language: making one costs more than all that a row renders besides. */
const rememberFormats = <Format>(make: (language: string) => Format): ((language: string) => Format) => {
  const formats = new Map<string, Format>()
  return (language) => {
    const format = formats.get(language) ?? make(language)
    formats.set(language, format)
    return format
  }
}

const formatOf = rememberFormats(
  (language) => new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" }),
)
const dayFormat = rememberFormats(
  (language) => new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric" }),
)
/** Day, date and time in full. */
export const exactFormat = rememberFormats(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "short" }),
)

/** "6 min. ago", "yesterday"; a plain date beyond a week. Under a minute, and for a clock ahead of ours, "just now". */
export const relativeTime = (at: number, now: number, language: string): string => {
  const seconds = Math.max(0, Math.floor((now - at) / 1000))
  const format = formatOf(language)
  if (seconds < MINUTE_S) return language === "fr" ? "à l’instant" : "just now"
  if (seconds < HOUR_S) return format.format(-Math.floor(seconds / MINUTE_S), "minute")
  if (seconds < DAY_S) return format.format(-Math.floor(seconds / HOUR_S), "hour")
  if (seconds < WEEK_S) return format.format(-Math.floor(seconds / DAY_S), "day")
  return dayFormat(language).format(at)
}
