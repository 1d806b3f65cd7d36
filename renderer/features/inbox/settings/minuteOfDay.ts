const TIME = /^([01]\d|2[0-3]):([0-5]\d)/

/** `08:30`, as a time field writes it, in minutes since midnight; undefined while it is incomplete. */
export const parseMinute = (text: string): number | undefined => {
  const [, hours, minutes] = TIME.exec(text) ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}

export const formatMinute = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":")
