import { appendFile, mkdir, rename, stat } from "node:fs/promises"
import { basename, join } from "node:path"
import { readTextFile } from "../host/durableFile.ts"

const MAX_LOG_BYTES = 256 * 1024
const MAX_FRAMES = 12

/** What went wrong, without a word of what the member wrote or read: no message, no address, no path of theirs. */
export interface Crash {
  readonly what: "main" | "window" | "child"
  /** A closed set: Chromium's reason, or the error's class. */
  readonly reason: string
  readonly exitCode?: number
  /** Frames of our own program: function, file and line. */
  readonly frames?: readonly string[]
}

const WORD = /^[\w.-]{1,60}$/
const wordOf = (text: string): string => (WORD.test(text) ? text : "other")

const FRAME = /^\s*at (?:(?<name>[\w.$ <>[\]]{1,80}) )?\(?(?<file>[^\s()]+):(?<line>\d+):(?<column>\d+)\)?$/

/** An error's class and where it was thrown. Its message stays out: it may quote anything. */
export const describeError = (error: unknown): Pick<Crash, "reason" | "frames"> => {
  if (!(error instanceof Error)) return { reason: typeof error }
  const frames = (error.stack ?? "").split("\n").flatMap((line) => {
    const found = FRAME.exec(line)?.groups
    return found
      ? [`${found["name"] ?? ""} ${basename(found["file"] ?? "")}:${found["line"]}:${found["column"]}`.trim()]
      : []
  })
  return { reason: wordOf(error.name), frames: frames.slice(0, MAX_FRAMES) }
}

export interface CrashLog {
  note(crash: Crash): Promise<void>
  count(): Promise<number>
}

/** `crashes.log` in a folder: one line of JSON for each failure, two files of a bounded size. It never leaves the machine by itself. */
export const createCrashLog = (folder: string, version: string, now: () => number = Date.now): CrashLog => {
  const path = join(folder, "crashes.log")
  let writing: Promise<void> = Promise.resolve()
  const write = async (line: string): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    )
    if (size + line.length > MAX_LOG_BYTES) await rename(path, `${path}.1`).catch(() => undefined)
    await appendFile(path, line, { mode: 0o600 })
  }
  return {
    note({ what, reason, exitCode, frames }) {
      const at = new Date(now()).toISOString()
      const system = `${process.platform} ${process.arch}`
      const entry = { at, version, system, what, reason: wordOf(reason), exitCode, frames }
      // A full disk must not turn one failure into two.
      writing = writing.then(() => write(`${JSON.stringify(entry)}\n`)).catch(() => undefined)
      return writing
    },
    async count() {
      await writing
      const text = await readTextFile(path).catch(() => null)
      return (text ?? "").split("\n").filter((line) => line !== "").length
    },
  }
}
