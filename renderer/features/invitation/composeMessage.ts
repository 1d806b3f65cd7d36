export interface MessageWords {
  readonly hello: string
  readonly start: string
  readonly paste: string
}

interface MessageInput {
  /** Once for each language, the inviter's first. */
  readonly words: readonly MessageWords[]
  readonly text: string
}

/** What an inviter may send as it is; Palabre reads the invitation out of the whole of it. */
export const composeMessage = ({ words, text }: MessageInput): string => {
  const parts = words.map(({ hello, start, paste }) => `${hello}\n1. ${start}\n2. ${paste}`)
  return [...parts, text].join("\n\n")
}
