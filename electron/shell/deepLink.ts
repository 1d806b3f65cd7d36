/** Characters of an invitation: base64url, at most 16 KB. */
const INVITATION = /^[A-Za-z0-9_-]{1,16384}$/
const PREFIX = "palabre://join/"

/** The hash of our page that a `palabre://join/…` link asks for, or undefined for any other text. */
export const hashOfDeepLink = (text: string): string | undefined => {
  if (!text.startsWith(PREFIX)) return undefined
  const invitation = text.slice(PREFIX.length).replace(/\/$/, "")
  return INVITATION.test(invitation) ? `#join=${invitation}` : undefined
}

/** The operating system hands a link over as one of the arguments. */
export const findDeepLink = (args: readonly string[]): string | undefined => {
  for (const arg of args) {
    const hash = hashOfDeepLink(arg)
    if (hash !== undefined) return hash
  }
  return undefined
}
