/** A vowel at the beginning, accents and ligatures included; h and y are heard as often as not. */
const BEGINS_WITH_VOWEL = /^[aeiouàâäéèêëîïôöùûüœæ]/iu

/** i18next writes `{{value, de}}` and `{{value, que}}` by these. */
export const elide = {
  de: (value: string): string => (BEGINS_WITH_VOWEL.test(value) ? `d’${value}` : `de ${value}`),
  que: (value: string): string => (BEGINS_WITH_VOWEL.test(value) ? `qu’${value}` : `que ${value}`),
} as const

/** French elides before a name as before any word: which name it will be, only the moment knows. */
export const leaveElisions = (sentence: string): string =>
  sentence.replaceAll(/\b(de|que) \{\{(\w+)\}\}/g, "{{$2, $1}}")
