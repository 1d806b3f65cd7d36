import { randomBytes } from "node:crypto"
import { link, mkdir, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import * as v from "valibot"
import { readTextFile } from "./durableFile.ts"

const noteSchema = v.object({
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)),
  secret: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
})

/** How another command of the same person reaches the host that runs: its control port on 127.0.0.1 and the secret for it. */
export type RunningHostNote = v.InferOutput<typeof noteSchema>

const pathIn = (folder: string): string => join(folder, "running.json")

export const createSecret = (): string => randomBytes(32).toString("base64url")

export const readRunningHost = async (folder: string): Promise<RunningHostNote | undefined> => {
  const text = await readTextFile(pathIn(folder))
  if (text === null) return undefined
  try {
    const parsed = v.safeParse(noteSchema, JSON.parse(text))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

/** Claims the folder for this process; false where another process was quicker. A link, unlike a rename, never replaces. */
export const claimRunningHost = async (folder: string, note: RunningHostNote): Promise<boolean> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${pathIn(folder)}.${note.pid}.${randomBytes(4).toString("hex")}`
  await writeFile(draft, JSON.stringify(note), { mode: 0o600 })
  try {
    await link(draft, pathIn(folder))
    return true
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** Takes away the note of a host that answers no more, if it still is the one we found. */
export const discardStaleNote = async (folder: string, stale: RunningHostNote | undefined): Promise<void> => {
  const aside = `${pathIn(folder)}.${randomBytes(4).toString("hex")}.stale`
  const current = await readRunningHost(folder)
  if (current?.secret !== stale?.secret) return
  await rename(pathIn(folder), aside).catch(() => undefined)
  await rm(aside, { force: true })
}

export const releaseRunningHost = async (folder: string, note: RunningHostNote): Promise<void> => {
  const current = await readRunningHost(folder)
  if (current?.secret === note.secret) await rm(pathIn(folder), { force: true })
}
