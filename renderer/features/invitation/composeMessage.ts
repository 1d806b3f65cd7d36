export interface MessageWords {
  readonly hello: string
  readonly start: string
  readonly paste: string
  /** How long it is good for, and where the machine must be. */
  readonly limits: string
}

interface MessageInput {
  /** Once for each language, the inviter's first. */
  readonly words: readonly MessageWords[]
  readonly text: string
}

/** What an inviter may send as it is; Palabre reads the invitation out of the whole of it. */
export const composeMessage = ({ words, text }: MessageInput): string => {
  const parts = words.map(({ hello, start, paste, limits }) => `${hello}\n1. ${start}\n2. ${paste}\n${limits}`)
  return [...parts, text].join("\n\n")
}
