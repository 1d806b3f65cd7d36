import { existsSync, readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const root = fileURLToPath(new URL("..", import.meta.url))
const STYLES = join(root, "node_modules", "@mantine", "core", "styles")
/** Their rules stand in another component's file. */
const DRESSED_BY: Readonly<Record<string, string>> = { TextInput: "Input", NativeSelect: "Input", Textarea: "Input" }

const listSources = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return listSources(path)
    return /(?<!\.test)\.tsx$/.test(entry.name) ? [path] : []
  })

const importedNames = (text: string): readonly string[] =>
  [...text.matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)].flatMap(([, names = ""]) =>
    [...names.matchAll(/(?<!type )\b[A-Z]\w*/g)].map(([name]) => name),
  )

test("every component of Mantine that a screen uses has its rules in the page", () => {
  const used = new Set(listSources(join(root, "renderer")).flatMap((path) => importedNames(readFileSync(path, "utf8"))))
  expect(used).toContain("Button")
  const wanted = [...used].map((name) => DRESSED_BY[name] ?? name)
  const dressed = wanted.filter((name) => existsSync(join(STYLES, `${name}.layer.css`)))
  const page = readFileSync(join(root, "renderer", "app", "styles.ts"), "utf8")
  expect(dressed.filter((name) => !page.includes(`styles/${name}.layer.css`))).toEqual([])
})
