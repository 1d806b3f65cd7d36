const MINUTE_S = 60
const HOUR_S = 3_600
const DAY_S = 86_400
const WEEK_S = 7 * DAY_S
const formats = new Map<string, Intl.RelativeTimeFormat>()

const formatOf = (language: string): Intl.RelativeTimeFormat => {
  const known = formats.get(language)
  if (known) return known
  const made = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" })
  formats.set(language, made)
  return made
}

/** "6 min. ago", "yesterday"; a plain date beyond a week. Under a minute, and for a clock ahead of ours, "now". */
export const relativeTime = (at: number, now: number, language: string): string => {
  const seconds = Math.max(0, Math.floor((now - at) / 1000))
  const format = formatOf(language)
  if (seconds < MINUTE_S) return format.format(0, "second")
  if (seconds < HOUR_S) return format.format(-Math.floor(seconds / MINUTE_S), "minute")
  if (seconds < DAY_S) return format.format(-Math.floor(seconds / HOUR_S), "hour")
  if (seconds < WEEK_S) return format.format(-Math.floor(seconds / DAY_S), "day")
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric" }).format(at)
}
