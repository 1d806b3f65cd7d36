import { join } from "node:path"
import * as v from "valibot"
import { readTextFile, writeDurably } from "../host/durableFile.ts"
import { windowBoundsSchema } from "./windowBounds.ts"

const base64 = v.pipe(v.string(), v.maxLength(10_000), v.regex(/^[A-Za-z0-9+/=]*$/))

const backupSchema = v.object({
  folder: v.pipe(v.string(), v.maxLength(4_096)),
  /** Salt of the key, in base64: each copy begins with it. */
  salt: base64,
  /** The key, sealed by the system's keyring, in base64. */
  sealedKey: base64,
  lastAt: v.nullable(v.number()),
  failure: v.nullable(v.pipe(v.string(), v.maxLength(64))),
})

export type BackupState = v.InferOutput<typeof backupSchema>

const stateSchema = v.object({
  version: v.literal(1),
  background: v.boolean(),
  language: v.nullable(v.picklist(["fr", "en"])),
  windows: v.record(v.string(), windowBoundsSchema),
  backup: v.nullable(backupSchema),
})

type DesktopChoices = v.InferOutput<typeof stateSchema>

const AT_FIRST: DesktopChoices = { version: 1, background: false, language: null, windows: {}, backup: null }

const parseState = (text: string | null): DesktopChoices => {
  try {
    const parsed = v.safeParse(stateSchema, JSON.parse(text ?? ""))
    return parsed.success ? parsed.output : AT_FIRST
  } catch {
    return AT_FIRST
  }
}

export interface DesktopState {
  get(): DesktopChoices
  /** Takes effect at once; rejects where it can't be written. */
  change(next: Partial<Omit<DesktopChoices, "version">>): Promise<void>
  /** Resolves when everything is on disk. */
  settled(): Promise<void>
}

/** What a member chose for the desktop, in `desktop.json`; what can't be read is as at first, since none of it is content. */
export const openDesktopState = async (folder: string): Promise<DesktopState> => {
  const path = join(folder, "desktop.json")
  let choices = parseState(await readTextFile(path).catch(() => null))
  let writing: Promise<void> = Promise.resolve()
  return {
    get: () => choices,
    change(next) {
      choices = { ...choices, ...next }
      const text = `${JSON.stringify(choices, null, 2)}\n`
      const written = writing.then(() => writeDurably(path, text))
      writing = written.catch(() => undefined)
      return written
    },
    settled: () => writing,
  }
}
