import { createSubjectFinder, readSubject } from "../../community/subjects.ts"

/** Finds what of somebody's subjects a text speaks of. @param help what they said they help with, in their own words */
export const createHelpFinder = (help: readonly string[]): ((text: string) => string | undefined) => {
  const subjects = help.flatMap((words) => {
    const stems = readSubject(words)
    return stems ? [{ words, stems }] : []
  })
  return (text) => {
    if (subjects.length === 0) return undefined
    const speaksOf = createSubjectFinder(text)
    return subjects.find(({ stems }) => speaksOf(stems))?.words
  }
}
