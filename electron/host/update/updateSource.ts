import { open } from "node:fs/promises"
import { join } from "node:path"

const PATIENCE_MS = 120_000

/** Bytes of a file of the source; undefined where it can't be had, or holds more than `maxBytes`. */
export type ReadSource = (name: string, maxBytes: number) => Promise<Buffer | undefined>

const readFolder =
  (folder: string): ReadSource =>
  async (name, maxBytes) => {
    const file = await open(join(folder, name), "r")
    try {
      const { size } = await file.stat()
      return size > maxBytes ? undefined : await file.readFile()
    } finally {
      await file.close()
    }
  }

const collect = async (body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer | undefined> => {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > maxBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const readAddress =
  (address: string): ReadSource =>
  async (name, maxBytes) => {
    const base = address.endsWith("/") ? address : `${address}/`
    // Where it was named, and nowhere else.
    const answer = await fetch(new URL(name, base), { redirect: "error", signal: AbortSignal.timeout(PATIENCE_MS) })
    return answer.ok && answer.body ? collect(answer.body, maxBytes) : undefined
  }

/** A folder, or a folder of a web server, that whoever answers for the machine named. */
export const openUpdateSource = (source: string): ReadSource => {
  const read = /^https?:/.test(source) ? readAddress(source) : readFolder(source)
  return (name, maxBytes) => read(name, maxBytes).catch(() => undefined)
}
