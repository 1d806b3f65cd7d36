/** The beginning of a day (ISO 8601) where this machine is, in epoch milliseconds: as UTC it would be the day before in the west. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00`)

/** @param now epoch milliseconds */
export const isDue = (review: string | null, now: number): boolean => review !== null && startOfDay(review) <= now
