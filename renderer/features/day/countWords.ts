const WORDS = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu

/** As a reader would count: `l’équipe` and `rendez-vous` are one word each. */
export const countWords = (text: string): number => text.match(WORDS)?.length ?? 0
