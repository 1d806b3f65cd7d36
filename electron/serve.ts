import * as v from "valibot"
import { readProfiles } from "./host/profileRegistry.ts"
import { profileNameSchema } from "./host/profileSchema.ts"
import type { Shell } from "./host/profileSchema.ts"

/** Entry point without a window: what `npm start` calls to serve the page to a browser. */
export { serveProfile } from "./host/serveProfile.ts"
export { stateFolder } from "./host/stateFolder.ts"
export { DEFAULT_PROFILE } from "./host/profileSchema.ts"

export const parseProfileName = (text: string): string | undefined => {
  const parsed = v.safeParse(profileNameSchema, text)
  return parsed.success ? parsed.output : undefined
}

/** Where the data of a profile lives; undefined before its first start. */
export const shellOfProfile = async (folder: string, name: string): Promise<Shell | undefined> =>
  (await readProfiles(folder)).find((profile) => profile.name === name)?.shell
