import { randomBytes } from "node:crypto"
import { open, readFile, rename, rm } from "node:fs/promises"
import { dirname } from "node:path"

/** The text of a file, or null where there is none. */
export const readTextFile = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, "utf8")
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT"

/** The rename itself must reach the disk too; Windows can't open a folder and needs no such step. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === "win32") return
  const handle = await open(folder, "r")
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Replaces a file so that after a crash it holds the old text or the new, never a mixture; readable by its owner only. */
export const writeDurably = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.${randomBytes(6).toString("hex")}.new`
  try {
    const handle = await open(draft, "wx", 0o600)
    try {
      await handle.writeFile(text, "utf8")
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}
