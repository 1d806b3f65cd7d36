import type { Language } from "../../app/i18n/i18n.ts"

export interface MessageWords {
  readonly hello: string
  readonly start: string
  readonly paste: string
}

interface MessageInput {
  /** The inviter's language comes first. */
  readonly first: Language
  readonly words: Readonly<Record<Language, MessageWords>>
  readonly text: string
}

/** What an inviter may send as it is, in both languages; Palabre reads the invitation out of the whole of it. */
export const composeMessage = ({ first, words, text }: MessageInput): string => {
  const languages: readonly Language[] = first === "fr" ? ["fr", "en"] : ["en", "fr"]
  const parts = languages.map((language) => {
    const { hello, start, paste } = words[language]
    return `${hello}\n1. ${start}\n2. ${paste}`
  })
  return [...parts, text].join("\n\n")
}
