import { homedir } from "node:os"
import { isAbsolute, join } from "node:path"

type Environment = Readonly<Record<string, string | undefined>>

const folderFor = (platform: NodeJS.Platform, environment: Environment, home: string): string => {
  if (platform === "win32") return join(environment["LOCALAPPDATA"] ?? join(home, "AppData", "Local"), "Palabre")
  if (platform === "darwin") return join(home, "Library", "Application Support", "Palabre")
  const configured = environment["XDG_STATE_HOME"]
  // The XDG base directory specification: a relative path is to be ignored.
  const base = configured !== undefined && isAbsolute(configured) ? configured : join(home, ".local", "state")
  return join(base, "palabre")
}

/** The folder in which this person's host remembers profiles; PALABRE_HOME overrides it. */
export const stateFolder = (
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
  home: string = homedir(),
): string => environment["PALABRE_HOME"] || folderFor(platform, environment, home)
