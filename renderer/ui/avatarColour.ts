/** White text on each has a contrast of at least 4.5 : 1. */
export const AVATAR_COLOURS = [
  "#5448d6",
  "#7c3aed",
  "#047857",
  "#b45309",
  "#1d4ed8",
  "#0f766e",
  "#be185d",
  "#0e7490",
  "#a21caf",
  "#b91c1c",
  "#4d7c0f",
  "#475569",
] as const

/** The same person has the same colour on every device (FNV-1a of their id). */
export const avatarColour = (seed: string): (typeof AVATAR_COLOURS)[number] => {
  let hash = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193)
  return AVATAR_COLOURS[(hash >>> 0) % AVATAR_COLOURS.length] ?? AVATAR_COLOURS[0]
}
