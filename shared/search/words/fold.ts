const MARKS = /\p{M}/gu
const PLAIN = /^[a-z0-9_']*$/
const LIGATURES: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", ı: "i" }
const LIGATURE = /[œæßøłđı]/g

/** What compares words: lower case, without accents, ligatures apart, one kind of apostrophe. */
export const fold = (text: string): string => {
  if (PLAIN.test(text)) return text
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(MARKS, "")
    .replaceAll(LIGATURE, (ligature) => LIGATURES[ligature] ?? ligature)
    .replaceAll(/[\u2019\u2018\u02bc]/g, "'")
}
