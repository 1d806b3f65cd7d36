import { isAbsolute, join } from "node:path"
import * as v from "valibot"
import { readTextFile } from "../durableFile.ts"

/** Beside the list of profiles; put there by whoever answers for the machine. */
export const SETTINGS_NAME = "updates.json"

const isSource = (source: string): boolean =>
  isAbsolute(source) || (URL.canParse(source) && /^https?:$/.test(new URL(source).protocol))

const settingsSchema = v.object({
  /** A folder (a share, a stick) or the address of a folder on a web server. */
  source: v.pipe(v.string(), v.maxLength(1024), v.check(isSource)),
  /** 32 bytes in base64url: whoever holds its other half says which versions there are. */
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
})

export type UpdateSettings = v.InferOutput<typeof settingsSchema>

/** Where updates come from and who signs them; null where nobody said so, undefined where it can't be understood. */
export const readUpdateSettings = async (stateFolder: string): Promise<UpdateSettings | null | undefined> => {
  const text = await readTextFile(join(stateFolder, SETTINGS_NAME))
  if (text === null) return null
  try {
    const parsed = v.safeParse(settingsSchema, JSON.parse(text))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}
