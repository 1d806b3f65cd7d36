const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/
const FRENCH = /^(?:(?:(\d{1,2})\/)?(\d{1,2})\/)?(\d{4})$/

/** When a year, month or day begins, in epoch milliseconds of this machine's zone: 2026, 2026-03, 2026-03-14, 14/03/2026. */
export const parseInstant = (text: string): number | undefined => {
  const iso = ISO.exec(text)
  const french = FRENCH.exec(text)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [french?.[3], french?.[2], french?.[1]]
  if (year === undefined) return undefined
  const date = new Date(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))
  const isReal = date.getMonth() === Number(month ?? 1) - 1 && date.getDate() === Number(day ?? 1)
  return isReal ? date.getTime() : undefined
}
