import { existsSync, readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { inRoot } from "./paths.mjs"

/** Declarations and the compiler, which other packages name as peers: nothing of them is in what is handed out. */
const NOT_SHIPPED = /^(?:@types\/|@typescript\/|typescript$|csstype$|type-fest$|tagged-tag$)/

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i

const textsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim())

const authorOf = ({ author }) => (typeof author === "string" ? author : author?.name) ?? "its authors"

/** What package-lock.json lists for production, with the licence that each package brings. */
export const listThirdParty = () => {
  const { packages } = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8"))
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional)
    .map(([path]) => ({ path, name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length) }))
    .filter(({ path, name }) => !NOT_SHIPPED.test(name) && existsSync(inRoot(path)))
    .map(({ path, name }) => {
      const description = JSON.parse(readFileSync(inRoot(path, "package.json"), "utf8"))
      const texts = textsIn(inRoot(path))
      const own = `Its package brings no licence file and states ${description.license}. Author: ${authorOf(description)}.`
      return {
        name,
        version: description.version,
        licence: description.license,
        texts: texts.length > 0 ? texts : [own],
      }
    })
    .sort((one, other) => (`${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1))
}

const fenced = (text) => ["```text", text.replaceAll("```", "'''"), "```"].join("\n")

/** THIRD_PARTY.md: a table, then each text once with the packages that bring it. */
export const renderThirdParty = (packages) => {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  const owners = new Map()
  for (const { name, version, texts } of packages)
    for (const text of texts) owners.set(text, [...(owners.get(text) ?? []), `${name} ${version}`])
  const texts = [...owners].map(([text, names]) => `### ${names.join(", ")}\n\n${fenced(text)}`)
  return `# Software of others in Palabre

Written by \`npm run licences\` from the packages that are installed for production. None is under the GPL. \`lunr-languages\` is used
unchanged, and its source is what its package of the version named here holds. The portable folder also brings Node.js
(\`app/LICENSE-node.txt\`), the installers Electron and Chromium (\`LICENSE.electron.txt\`, \`LICENSES.chromium.html\`).

| package | version | licence |
|---|---|---|
${rows.join("\n")}

## Licences

${texts.join("\n\n")}
`
}
