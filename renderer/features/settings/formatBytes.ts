const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const

/** "4.2 MB", "4,2 Mo": steps of 1,000, one decimal below ten. */
export const formatBytes = (bytes: number, language: string): string => {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const value = bytes / 1000 ** step
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: UNITS[step] ?? "byte",
    maximumFractionDigits: step > 0 && value < 10 ? 1 : 0,
  }).format(value)
}
