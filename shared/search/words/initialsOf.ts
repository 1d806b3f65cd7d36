import { analyseToken, type Word } from "./analyseToken.ts"
import { eachToken } from "./eachToken.ts"

/** Those of a name, and of how it begins: Jean-Marc Le Goff is JMLG, and JM. */
export const initialsOf = (name: string): readonly Word[] => {
  const letters: string[] = []
  eachToken(name, (token) => letters.push(...analyseToken(token).map(({ surface }) => surface.charAt(0))))
  return letters.slice(1).flatMap((_, at) => analyseToken(letters.slice(0, at + 2).join("")))
}
