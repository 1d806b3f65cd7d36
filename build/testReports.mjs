import { readFile } from "node:fs/promises"
import { stripVTControlCharacters } from "node:util"

const read = async (path) => {
  try {
    return JSON.parse(await readFile(path, "utf8"))
  } catch {
    return null
  }
}

const NOTHING = { passed: 0, failed: 0, skipped: 0, reasons: [], failures: [] }

/** A runner that ended badly without a failed test (a crash, an error outside of a test, no test at all) counts as one failure. */
const settle = (counts, code, path) =>
  code !== 0 && counts.failed === 0
    ? { ...counts, failed: 1, failures: [`${path}: the runner ended with code ${code}`] }
    : counts

/** The first lines of what a test said, without the colours of a terminal. */
const summarise = (message) =>
  stripVTControlCharacters(message ?? "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 8)
    .map((line) => `\n    ${line}`)
    .join("")

/** Counts of vitest's JSON report, with each failure's name and first lines. */
export const countVitest = async (path, code) => {
  const report = await read(path)
  if (report === null) return settle(NOTHING, code || 1, path)
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ file: file.name, ...test })),
  )
  const among = (...states) => tests.filter((test) => states.includes(test.status))
  const reasons = among("pending", "skipped", "todo").map((test) => test.fullName)
  // A file that could not be loaded has no tests to fail.
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0)
  const failures = [
    ...among("failed").map((test) => `${test.file}: ${test.fullName}${summarise(test.failureMessages?.[0])}`),
    ...broken.map((file) => `${file.name}${summarise(file.message)}`),
  ]
  const passed = among("passed").length
  return settle({ passed, failed: failures.length, skipped: reasons.length, reasons, failures }, code, path)
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]

/** Counts of Playwright's JSON report, with the reason of each skipped test and the first lines of each failure. */
export const countPlaywright = async (path, code) => {
  const report = await read(path)
  if (report === null) return settle(NOTHING, code || 1, path)
  const tests = report.suites
    .flatMap(specsOf)
    .flatMap((spec) => spec.tests.map((test) => ({ title: `${spec.file}: ${spec.title}`, ...test })))
  const reasons = tests
    .filter((test) => test.status === "skipped")
    .map((test) => `${test.title}: ${test.annotations.map(({ description }) => description).join("; ")}`)
  const failures = tests
    .filter((test) => test.status !== "skipped" && test.status !== "expected")
    .map((test) => `${test.title}${summarise(test.results?.at(-1)?.error?.message)}`)
  const passed = tests.filter((test) => test.status === "expected").length
  return settle({ passed, failed: failures.length, skipped: reasons.length, reasons, failures }, code, path)
}
