const MARK = "#join="

/** The invitation link in the address, taken out of the address bar at once: it holds a secret that must not stay in the history. */
export const takeInvitation = (location: Location, history: History): string | null => {
  if (!location.hash.startsWith(MARK)) return null
  const link = location.href
  history.replaceState(null, "", location.pathname + location.search)
  return link
}
