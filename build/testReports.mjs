import { readFile } from "node:fs/promises"

const read = async (path) => {
  try {
    return JSON.parse(await readFile(path, "utf8"))
  } catch {
    return null
  }
}

/** A runner that ended badly without a failed test (a crash, an error outside of a test, no test at all) counts as one failure. */
const settle = (counts, code) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts)

/** Counts of vitest's JSON report. */
export const countVitest = async (path, code) => {
  const report = await read(path)
  if (report === null) return settle({ passed: 0, failed: 0, skipped: 0, reasons: [] }, code || 1)
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const count = (...states) => tests.filter((test) => states.includes(test.status)).length
  const reasons = tests
    .filter((test) => ["pending", "skipped", "todo"].includes(test.status))
    .map((test) => test.fullName)
  // A file that could not be loaded has no tests to fail.
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length
  const counts = { passed: count("passed"), failed: count("failed") + broken, skipped: reasons.length, reasons }
  return settle(counts, code)
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]

/** Counts of Playwright's JSON report, with the reason of each skipped test. */
export const countPlaywright = async (path, code) => {
  const report = await read(path)
  if (report === null) return settle({ passed: 0, failed: 0, skipped: 0, reasons: [] }, code || 1)
  const tests = report.suites
    .flatMap(specsOf)
    .flatMap((spec) => spec.tests.map((test) => ({ title: `${spec.file}: ${spec.title}`, ...test })))
  const reasons = tests
    .filter((test) => test.status === "skipped")
    .map((test) => `${test.title}: ${test.annotations.map(({ description }) => description).join("; ")}`)
  const passed = tests.filter((test) => test.status === "expected").length
  const counts = { passed, failed: tests.length - passed - reasons.length, skipped: reasons.length, reasons }
  return settle(counts, code)
}
