import { analyseToken, type Word } from "./analyseToken.ts"
import { eachToken } from "./eachToken.ts"
import { initialsOf } from "./initialsOf.ts"

/** How people write a name that stands elsewhere in full: by its initials, and with a family name's words joined: legoff. */
export const nameForms = (name: string): readonly Word[] => [...initialsOf(name), ...joinedNames(name)]

/** What follows a first name, as one word: Ana da Silva is dasilva, Luc de La Rue is delarue and larue. */
export const joinedNames = (name: string): readonly Word[] => {
  const words: string[] = []
  eachToken(name, (token) => words.push(...analyseToken(token).map(({ surface }) => surface)))
  return words.slice(1, -1).flatMap((_, at) => analyseToken(words.slice(at + 1).join("")))
}
