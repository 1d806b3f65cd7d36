import { execFile } from "node:child_process"
import { readFile } from "node:fs/promises"
import { promisify } from "node:util"

const run = promisify(execFile)
const TIMEOUT_MS = 3_000

export interface PortHolder {
  readonly pid: number
  readonly name: string
}

const output = async (command: string, ...args: readonly string[]): Promise<string> => {
  try {
    return (await run(command, args, { timeout: TIMEOUT_MS, windowsHide: true, env: { ...process.env, LC_ALL: "C" } }))
      .stdout
  } catch {
    return ""
  }
}

/** `lsof -F` prints one field a line: p<pid>, c<command>. */
export const parseLsof = (text: string): PortHolder | undefined => {
  const pid = /^p(\d+)$/m.exec(text)?.[1]
  const name = /^c(.+)$/m.exec(text)?.[1]
  return pid && name ? { pid: Number(pid), name } : undefined
}

/** `ss -ltnp` ends each row with users:(("node",pid=123,fd=20)). */
export const parseSs = (text: string): PortHolder | undefined => {
  const match = /users:\(\("([^"]+)",pid=(\d+)/.exec(text)
  return match ? { name: match[1] ?? "", pid: Number(match[2]) } : undefined
}

/** `netstat -ano` of Windows: TCP  127.0.0.1:4180  0.0.0.0:0  LISTENING  123. */
export const parseNetstat = (text: string, port: number): number | undefined => {
  const row = text
    .split(/\r?\n/)
    .find((line) => new RegExp(`^\\s*TCP\\s+\\S+:${port}\\s+\\S+:0\\s+\\S+\\s+\\d+`).test(line))
  return row ? Number(/(\d+)\s*$/.exec(row)?.[1]) : undefined
}

const onWindows = async (port: number): Promise<PortHolder | undefined> => {
  const pid = parseNetstat(await output("netstat", "-ano", "-p", "TCP"), port)
  if (pid === undefined) return undefined
  const row = await output("tasklist", "/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH")
  return { pid, name: /^"([^"]+)"/m.exec(row)?.[1] ?? String(pid) }
}

/** A script is better known by its file than by `node`. */
const fullName = async (holder: PortHolder): Promise<PortHolder> => {
  try {
    const words = (await readFile(`/proc/${holder.pid}/cmdline`, "utf8")).split("\0").filter((word) => word !== "")
    return { pid: holder.pid, name: words.slice(0, 3).join(" ").slice(0, 120) || holder.name }
  } catch {
    return holder
  }
}

/** Which program listens on a TCP port of this machine, as far as the system tells this user. */
export const findPortHolder = async (port: number): Promise<PortHolder | undefined> => {
  if (process.platform === "win32") return onWindows(port)
  const holder =
    parseLsof(await output("lsof", "-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-Fpc")) ??
    parseSs(await output("ss", "-H", "-ltnp", `sport = :${port}`))
  return holder && fullName(holder)
}
