import { mkdtemp, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { describe, expect, test } from "vitest"

/** Scripts are plain JavaScript, so that a bare Node runs them: their shape is stated here. */
const load = async <Module>(name: string): Promise<Module> =>
  (await import(pathToFileURL(join(import.meta.dirname, name)).href)) as Module

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly failures: readonly string[]
}

const { systemLanguage } = await load<{
  systemLanguage(environment: Record<string, string>, intl: () => string): "fr" | "en"
}>("language.mjs")
const { sentences } = await load<{ sentences: Record<"fr" | "en", Record<string, unknown>> }>("sentences.mjs")
const { countVitest, countPlaywright } = await load<{
  countVitest(path: string, code: number): Promise<Counts>
  countPlaywright(path: string, code: number): Promise<Counts>
}>("testReports.mjs")

describe("the language of the terminal", () => {
  test.each([
    [{ LANG: "fr_FR.UTF-8" }, "en-US", "fr"],
    [{ LC_ALL: "fr_CA.UTF-8", LANG: "en_US.UTF-8" }, "en-US", "fr"],
    [{ LC_MESSAGES: "en_GB.UTF-8", LANG: "fr_FR.UTF-8" }, "fr-FR", "en"],
    [{ LC_ALL: "C" }, "fr-FR", "en"],
    [{ LANG: "C.UTF-8" }, "fr-FR", "en"],
    [{ LANG: "fur_IT.UTF-8" }, "en-US", "en"],
    [{}, "fr-FR", "fr"],
    [{}, "de-DE", "en"],
  ] as const)("with %j on a system in %s is %s", (environment, system, language) => {
    expect(systemLanguage(environment, () => system)).toBe(language)
  })

  test("has every sentence in both languages", () => {
    expect(Object.keys(sentences.fr).sort()).toEqual(Object.keys(sentences.en).sort())
  })
})

const write = async (report: unknown): Promise<string> => {
  const path = join(await mkdtemp(join(tmpdir(), "palabre-report-")), "report.json")
  await writeFile(path, JSON.stringify(report))
  return path
}
const results = (...states: readonly string[]) => ({
  testResults: [
    { status: "passed", assertionResults: states.map((status) => ({ status, fullName: `a ${status} test` })) },
  ],
})

const spec = (title: string, status: string) => ({
  title,
  file: "a.spec.ts",
  tests: [{ status, annotations: status === "skipped" ? [{ type: "skip", description: "no root" }] : [] }],
})

describe("the closing line of npm test", () => {
  test("counts the unit tests", async () => {
    const path = await write(results("passed", "passed", "failed", "skipped", "todo"))
    expect(await countVitest(path, 1)).toMatchObject({ passed: 2, failed: 1, skipped: 2 })
  })

  test("counts a file that could not be read as a failure", async () => {
    const path = await write({ testResults: [{ status: "failed", assertionResults: [] }] })
    expect(await countVitest(path, 1)).toMatchObject({ passed: 0, failed: 1 })
  })

  test("never calls a run good that ended badly", async () => {
    expect(await countVitest(await write(results("passed")), 1)).toMatchObject({ passed: 1, failed: 1 })
    expect(await countVitest("/nowhere.json", 0)).toMatchObject({ passed: 0, failed: 1 })
    expect(await countPlaywright("/nowhere.json", 0)).toMatchObject({ passed: 0, failed: 1 })
  })

  test("counts the browser tests and keeps the reason of a skipped one", async () => {
    const suites = [
      { specs: [spec("one", "expected")], suites: [{ specs: [spec("two", "skipped"), spec("three", "unexpected")] }] },
    ]
    const counts = await countPlaywright(await write({ suites }), 1)
    expect(counts).toMatchObject({ passed: 1, failed: 1, skipped: 1, reasons: ["a.spec.ts: two: no root"] })
  })

  test("says each failure again, with the first lines of what was said, and without colours", async () => {
    const failed = { status: "failed", fullName: "breaks", failureMessages: ["\u001B[31mError: 1 is not 2\n\n  at a"] }
    const unit = { testResults: [{ name: "a.test.ts", status: "failed", assertionResults: [failed] }] }
    expect((await countVitest(await write(unit), 1)).failures).toEqual([
      "a.test.ts: breaks\n    Error: 1 is not 2\n      at a",
    ])
    const broken = { testResults: [{ name: "b.test.ts", status: "failed", message: "gone", assertionResults: [] }] }
    expect((await countVitest(await write(broken), 1)).failures).toEqual(["b.test.ts\n    gone"])
    const browser = spec("slow", "unexpected")
    const [test] = browser.tests
    const timedOut = { ...browser, tests: [{ ...test, results: [{ error: { message: "Timed out" } }] }] }
    const { failures } = await countPlaywright(await write({ suites: [{ specs: [timedOut] }] }), 1)
    expect(failures).toEqual(["a.spec.ts: slow\n    Timed out"])
  })
})
