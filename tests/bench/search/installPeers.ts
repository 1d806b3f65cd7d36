import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"

const FOLDER = join(import.meta.dirname, "..", "peers")

/** What is only compared with, and has to be compiled, is installed when it is measured. @returns its folder */
export const installPeers = async (): Promise<string> => {
  if (existsSync(join(FOLDER, "node_modules", "better-sqlite3", "build"))) return FOLDER
  console.error("installing what is compared with (compiles SQLite: some minutes)")
  const npm = spawn("npm", ["ci"], { cwd: FOLDER, stdio: ["ignore", "ignore", "inherit"] })
  const code = await new Promise<number | null>((resolve) => npm.on("close", resolve))
  if (code !== 0) throw new Error(`npm ci in ${FOLDER} ended with ${code}`)
  return FOLDER
}
