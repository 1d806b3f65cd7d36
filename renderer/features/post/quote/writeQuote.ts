interface Quoted {
  readonly markdown: string
  readonly author: string
  /** Address of what is quoted. */
  readonly href: string
}

const MAX_QUOTE_CHARS = 400

/** The beginning of a long text, cut at a word. */
const shorten = (text: string): string =>
  text.length <= MAX_QUOTE_CHARS ? text : `${text.slice(0, MAX_QUOTE_CHARS).replace(/\s+\S*$/, "")} …`

/** What somebody wrote, as a quotation in Markdown that leads back to where it was said; a quotation in it is left out. */
export const writeQuote = ({ markdown, author, href }: Quoted): string => {
  const said = markdown
    .split("\n")
    .filter((line) => !/^ {0,3}>/.test(line))
    .join("\n")
    .trim()
  const name = author.replaceAll(/[[\]\\]/g, "")
  const lines = [...(said === "" ? [] : [...shorten(said).split("\n"), ""]), `— [${name}](${href})`]
  return `${lines.map((line) => `> ${line}`.trimEnd()).join("\n")}\n\n`
}
