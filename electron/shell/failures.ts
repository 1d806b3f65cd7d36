import type { App, WebContents } from "electron"
import type { CrashLog } from "./crashLog.ts"
import { describeError } from "./crashLog.ts"

/** Chromium ends these on purpose. */
const EXPECTED: ReadonlySet<string> = new Set(["clean-exit", "killed"])
/** A page that falls over again at once is not to be lifted for ever. */
const CALM_MS = 60_000

type Watched = Pick<App, "on">

/** Notes failures of the window's and of Chromium's other processes; a fallen window is loaded again, once a minute at most. */
export const watchFailures = (app: Watched, log: CrashLog, now: () => number = Date.now): void => {
  const lifted = new WeakMap<WebContents, number>()
  app.on("render-process-gone", (_event, contents, { reason, exitCode }) => {
    if (EXPECTED.has(reason)) return
    void log.note({ what: "window", reason, exitCode })
    const at = now()
    if (Math.abs(at - (lifted.get(contents) ?? Number.NEGATIVE_INFINITY)) < CALM_MS) return
    lifted.set(contents, at)
    contents.reload()
  })
  app.on("child-process-gone", (_event, { reason, exitCode }) => {
    if (!EXPECTED.has(reason)) void log.note({ what: "child", reason, exitCode })
  })
}

/** Notes what nobody caught in this process, which goes on: its windows hold what a member is writing. */
export const watchOwnFailures = (process: Pick<NodeJS.Process, "on">, log: CrashLog): void => {
  const note = (error: unknown): void => void log.note({ what: "main", ...describeError(error) })
  process.on("uncaughtException", note)
  process.on("unhandledRejection", note)
}
