const NO_BREAK = "\u00a0"

const setSpaces = (text: string): string => text.replaceAll(/ (?=[?!:;»])/g, NO_BREAK).replaceAll(/« /g, `«${NO_BREAK}`)

/** French puts a space before ? ! : ; and inside « », at which a line must not break. */
export const setFrenchSpaces = <Sentences extends object>(sentences: Sentences): Sentences =>
  Object.fromEntries(
    Object.entries(sentences).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === "string" ? setSpaces(value) : setFrenchSpaces(value as object),
    ]),
  ) as Sentences
