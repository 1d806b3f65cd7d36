import { existsSync, readFileSync } from "node:fs"
import { inRoot } from "../paths.mjs"

const textOf = (path) => (existsSync(inRoot(path)) ? readFileSync(inRoot(path), "utf8") : "")

const faultsOf = ({ id, file, find, put, test, notices }) => {
  const found = textOf(file).split(find).length - 1
  return [
    ...(found === 1 ? [] : [`${id}: what it takes out stands ${found} times in ${file}`]),
    ...(find === put ? [`${id}: changes nothing`] : []),
    ...(textOf(test).includes(notices) ? [] : [`${id}: no test “${notices}” in ${test}`]),
  ]
}

/** Why the table of mutants does not fit the sources (any more): one sentence each. */
export const findFaults = (mutants) => {
  const ids = mutants.map(({ id }) => id)
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id}: named twice`)
  return [...twice, ...mutants.flatMap(faultsOf)]
}
