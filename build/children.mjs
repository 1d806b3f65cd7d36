import { spawn } from "node:child_process"
import { constants } from "node:os"
import { root } from "./paths.mjs"

const running = new Set()

const endChildren = (signal) => {
  for (const child of running) child.kill(signal)
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, () => {
    endChildren(signal)
    process.exitCode = 128 + constants.signals[signal]
    if (process.listenerCount(signal) === 0) process.exit()
  })
}
process.once("exit", () => endChildren("SIGTERM"))

/** Runs a program to its end with our terminal; the exit code, or 1 where it could not start or was killed. */
export const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", windowsHide: true, ...options })
    running.add(child)
    const end = (code) => {
      running.delete(child)
      resolve(code ?? 1)
    }
    child.once("error", () => end(1))
    child.once("exit", end)
  })

/** The same, for a JavaScript file under this Node. */
export const runNode = (script, args, options = {}) => run(process.execPath, [script, ...args], options)
