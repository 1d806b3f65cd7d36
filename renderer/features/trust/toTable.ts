/** A spreadsheet takes what begins like a formula for one: such a text gets an apostrophe before it. */
const toCell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** RFC 4180, with a byte order mark, by which spreadsheets know UTF-8. */
export const toTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\ufeff${[head, ...rows].map((row) => row.map(toCell).join(",")).join("\r\n")}\r\n`
