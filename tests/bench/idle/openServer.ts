import { spawn } from "node:child_process"
import { once } from "node:events"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"

export interface BenchServer {
  /** Milliseconds since the epoch at which the process was asked for. */
  readonly begun: number
  /** Bytes that live in its heap and in buffers, after two collections. */
  heap(): Promise<number>
  /** How often the system gave one of its threads a core, since its start. */
  wakeups(): Promise<number>
  close(): Promise<void>
}

const SWITCHES = /^(?:non)?voluntary_ctxt_switches:\s+(\d+)/gm

const switchesOf = async (pid: number): Promise<number> => {
  const tasks = `/proc/${pid}/task`
  const statuses = await Promise.all(
    (await readdir(tasks)).map((task) => readFile(join(tasks, task, "status"), "utf8")),
  )
  const counts = statuses.flatMap((status) => [...status.matchAll(SWITCHES)].map(([, count]) => Number(count)))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Runs one of the two scripts beside this file in a process of its own, until it serves. */
export const openServer = async (script: string, args: readonly string[]): Promise<BenchServer> => {
  const begun = performance.timeOrigin + performance.now()
  const child = spawn(process.execPath, ["--expose-gc", join(import.meta.dirname, script), ...args], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  })
  const ended = once(child, "exit")
  const [message]: readonly unknown[] = await Promise.race([once(child, "message"), ended])
  if (message !== "serving") throw new Error(`${script} serves nothing`)
  return {
    begun,
    async heap() {
      const told = once(child, "message")
      child.send("heap")
      const [bytes]: readonly unknown[] = await told
      return Number(bytes)
    },
    wakeups: () => switchesOf(child.pid ?? 0),
    async close() {
      child.kill("SIGKILL")
      await ended
    },
  }
}
