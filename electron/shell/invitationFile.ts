import { open } from "node:fs/promises"

const MAX_FILE_BYTES = 64 * 1024
const TOKEN = /palabre\d{1,4}-[A-Za-z0-9_-]{1,16000}/

/** The hash of our page for an invitation that was saved as a file, `.palabre` or `.txt`; undefined for any other file. */
export const hashOfInvitationFile = async (path: string): Promise<string | undefined> => {
  if (!/\.(?:palabre|txt)$/i.test(path)) return undefined
  const file = await open(path, "r").catch(() => undefined)
  if (!file) return undefined
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_FILE_BYTES), 0, MAX_FILE_BYTES, 0)
    const token = TOKEN.exec(buffer.subarray(0, bytesRead).toString("utf8"))?.[0]
    return token === undefined ? undefined : `#join=${token}`
  } catch {
    return undefined
  } finally {
    await file.close()
  }
}
