import { leaveElisions } from "./elide.ts"

const NO_BREAK = "\u00a0"

/** French puts a space before ? ! : ; and inside « », at which a line must not break. */
export const setSpaces = (text: string): string =>
  text.replaceAll(/ (?=[?!:;»])/g, NO_BREAK).replaceAll(/« /g, `«${NO_BREAK}`)

/** The sentences of the interface: with these spaces, and elided before names. */
export const setFrench = <Sentences extends object>(sentences: Sentences): Sentences =>
  Object.fromEntries(
    Object.entries(sentences).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === "string" ? leaveElisions(setSpaces(value)) : setFrench(value as object),
    ]),
  ) as Sentences
