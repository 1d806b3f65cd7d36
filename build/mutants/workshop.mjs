import { execFile } from "node:child_process"
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { inRoot, root } from "../paths.mjs"

const run = promisify(execFile)
/** A mutant can make a test run for ever. */
const LONGEST_RUN_MS = 120_000

const filesOf = async () => {
  const { stdout } = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root })
  return stdout.split("\0").filter((path) => path !== "")
}

/** Packages are only read, but tools keep caches beside them: the copy has a folder of its own for these. */
const linkPackages = async (folder) => {
  await mkdir(join(folder, "node_modules"))
  for (const name of await readdir(inRoot("node_modules")))
    if (!/^\.(?!bin$)/.test(name)) await symlink(inRoot("node_modules", name), join(folder, "node_modules", name))
}

/** What the tests of a file said: names of those that failed and of those that passed; null where the run gave no answer. */
const readReport = async (path) => {
  try {
    const { testResults } = JSON.parse(await readFile(path, "utf8"))
    const tests = testResults.flatMap((file) => file.assertionResults)
    const named = (status) => tests.filter((test) => test.status === status).map((test) => test.fullName)
    return { failed: named("failed"), passed: named("passed") }
  } catch {
    return null
  }
}

/** A copy of the sources in a folder of its own, in which one mutant at a time is made and taken back. */
export const openWorkshop = async () => {
  const folder = await mkdtemp(join(tmpdir(), "palabre-mutants-"))
  for (const path of await filesOf()) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await cp(inRoot(path), join(folder, path))
  }
  await linkPackages(folder)
  const report = join(folder, "report.json")

  const test = async (file, names) => {
    await rm(report, { force: true })
    const pattern = names.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)).join("|")
    const script = join(folder, "node_modules", "vitest", "vitest.mjs")
    const args = [script, "run", file, "-t", pattern, "--reporter=json", `--outputFile.json=${report}`]
    const options = { cwd: folder, timeout: LONGEST_RUN_MS, env: { ...process.env, NODE_ENV: "test" } }
    const ended = await run(process.execPath, args, { ...options, maxBuffer: 64 * 1024 * 1024 }).then(
      () => true,
      (error) => error.killed !== true,
    )
    return { ended, report: await readReport(report) }
  }

  return {
    test,
    /** Runs the mutant's test with the mechanism taken out. */
    async testMutant({ file, find, put, test: testFile, notices }) {
      const path = join(folder, file)
      const original = await readFile(path, "utf8")
      await writeFile(
        path,
        original.replace(find, () => put),
      )
      try {
        return await test(testFile, [notices])
      } finally {
        await writeFile(path, original)
      }
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}
