/** Of BCP 47: what a text may be written in, beside the two that the interface speaks. */
const SUBTAGS = "fr en ar bg cs da de el es et fi ga hr hu it ja lt lv mt nl no pl pt ro ru sk sl sv tr uk vi zh".split(
  " ",
)

interface Choice {
  readonly value: string
  readonly label: string
}

/** Each by its name in the reader's language: French and English first, the others in order. @param held one more, wherever it comes from */
export const listLanguages = (reader: string, held: string | null): readonly Choice[] => {
  const names = new Intl.DisplayNames(reader, { type: "language" })
  const all = [...new Set([...SUBTAGS, ...(held === null ? [] : [held])])]
  const [french, english, ...others] = all.map((value) => ({ value, label: names.of(value) ?? value }))
  const sorted = others.sort((one, other) => one.label.localeCompare(other.label, reader))
  return [french, english, ...sorted].filter((choice) => choice !== undefined)
}
