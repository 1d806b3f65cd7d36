import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { describe, expect, test } from "vitest"

const root = fileURLToPath(new URL("..", import.meta.url))

interface Mutant {
  readonly id: string
  readonly test: string
}

const load = async (path: string): Promise<unknown> => import(pathToFileURL(join(root, path)).href)
const { mutants } = (await load("build/mutants/table.mjs")) as { readonly mutants: readonly Mutant[] }
const { findFaults } = (await load("build/mutants/findFaults.mjs")) as {
  readonly findFaults: (mutants: readonly Mutant[]) => readonly string[]
}

interface Row {
  readonly line: string
  readonly files: readonly string[]
  readonly tests: readonly { readonly file: string; readonly name: string }[]
  readonly mutants: readonly string[]
}

const HEADING = /^\| (?:threat|recommendation) \|/
const CODE = /`([^`]+)`/g
const TEST = /`([^`]+\.(?:test|spec)\.tsx?)` “([^”]+)”/g

const codes = (cell: string): readonly string[] => [...cell.matchAll(CODE)].map(([, code = ""]) => code)

const readRow = (line: string): Row => {
  const [, , mechanism = "", tests = "", mutants = ""] = line.split(/(?<!\\)\|/)
  return {
    line,
    files: codes(mechanism).filter((code) => code.includes("/")),
    tests: [...tests.matchAll(TEST)].map(([, file = "", name = ""]) => ({ file, name })),
    mutants: codes(mutants),
  }
}

/** Rows of the tables that begin with "threat" or "recommendation": that, mechanism, test, mutants. */
const readRows = (markdown: string): readonly Row[] => {
  const rows: Row[] = []
  let inTable = false
  for (const line of markdown.split("\n")) {
    if (!line.startsWith("|")) inTable = false
    else if (HEADING.test(line)) inTable = true
    else if (inTable && !/^\|[\s|-]+$/.test(line)) rows.push(readRow(line))
  }
  return rows
}

const textOf = (path: string): string => (existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "")
const desktopRows = readRows(textOf("docs/desktop.md"))
const rows = [...readRows(textOf("docs/security.md")), ...desktopRows]

describe("docs/security.md and docs/desktop.md", () => {
  test("names a mechanism in an existing file, and an existing test, for each threat", () => {
    expect(rows.length).toBeGreaterThan(40)
    for (const { line, files, tests } of rows) {
      expect({ line, files: files.length > 0, tests: tests.length > 0 }).toEqual({ line, files: true, tests: true })
      expect({ line, missing: files.filter((file) => !existsSync(join(root, file))) }).toEqual({ line, missing: [] })
      expect({ line, missing: tests.filter(({ file, name }) => !textOf(file).includes(name)) }).toEqual({
        line,
        missing: [],
      })
    }
  })

  test("names mutants that exist, each noticed by a test of its row, and every one of them", () => {
    const known = new Map(mutants.map((mutant) => [mutant.id, mutant.test]))
    const named = rows.flatMap((row) => row.mutants)
    expect(named.filter((id) => !known.has(id))).toEqual([])
    expect([...known.keys()].filter((id) => !named.includes(id))).toEqual([])
    const astray = rows.flatMap(({ mutants: ids, tests }) =>
      ids.filter((id) => !tests.some(({ file }) => file === known.get(id))),
    )
    expect(astray).toEqual([])
  })
})

test("docs/desktop.md answers each of the twenty points of Electron's own checklist, once and in their order", () => {
  const numbers = desktopRows.flatMap(({ line }) => /^\| (\d+)\. /.exec(line)?.[1] ?? [])
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => String(at + 1)))
})

describe("the table of mutants", () => {
  test("fits the sources: what each takes out stands there once, and the test that must notice exists", () => {
    expect(mutants.length).toBeGreaterThan(60)
    expect(findFaults(mutants)).toEqual([])
  })

  test("says so where it does not fit any more", () => {
    const [mutant] = mutants
    expect(
      findFaults([{ ...mutant, id: "x", find: "not in that file", test: "no/such.test.ts" } as Mutant]),
    ).toHaveLength(2)
  })
})
