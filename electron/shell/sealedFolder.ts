import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto"
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises"
import type { FileHandle } from "node:fs/promises"
import { dirname, isAbsolute, join, normalize, relative, sep } from "node:path"
import { promisify } from "node:util"

/*
 * A folder in one sealed file: the magic, 16 bytes of salt, 8 random bytes, then pieces. A piece is its length (4 bytes, the
 * highest bit set on the last one), AES-256-GCM of at most PIECE_BYTES, and the 16-byte tag; its nonce is the random bytes and
 * the piece's number, its associated data the length field. Within: a line of JSON for each file (path, bytes), then its bytes.
 */
const MAGIC = Buffer.from("palabre-copy-1\n")
const SALT_BYTES = 16
const PREFIX_BYTES = 8
const TAG_BYTES = 16
const PIECE_BYTES = 256 * 1024
const LAST = 0x8000_0000
const KEY_BYTES = 32
/** RFC 7914's cost for files at rest: about a tenth of a second and 64 MB. */
const COST = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 }

const derive = promisify<string, Buffer, number, typeof COST, Buffer>(scrypt)

export const createSalt = (): Buffer => randomBytes(SALT_BYTES)

/** The key that a passphrase stands for. */
export const keyOf = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  derive(passphrase.normalize("NFKC"), salt, KEY_BYTES, COST)

const nonceOf = (prefix: Buffer, number: number): Buffer => {
  const nonce = Buffer.alloc(PREFIX_BYTES + 4)
  prefix.copy(nonce)
  nonce.writeUInt32BE(number, PREFIX_BYTES)
  return nonce
}

export interface FolderToSeal {
  readonly folder: string
  /** Which files, by their path below the folder, with slashes. */
  readonly keeps: (path: string) => boolean
}

const listFiles = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return listFiles(path)
      return entry.isFile() ? [path] : []
    }),
  )
  return lists.flat().sort()
}

/** The plain stream: each file's line and bytes. */
async function* readFolder({ folder, keeps }: FolderToSeal): AsyncGenerator<Buffer> {
  for (const path of await listFiles(folder)) {
    const name = relative(folder, path).split(sep).join("/")
    if (!keeps(name)) continue
    const handle = await open(path, "r")
    try {
      const { size } = await handle.stat()
      yield Buffer.from(`${JSON.stringify({ path: name, bytes: size })}\n`)
      let left = size
      while (left > 0) {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(left, PIECE_BYTES)))
        if (bytesRead === 0) throw new Error("a file became shorter while it was copied")
        left -= bytesRead
        yield buffer.subarray(0, bytesRead)
      }
    } finally {
      await handle.close()
    }
  }
}

async function* inPieces(stream: AsyncIterable<Buffer>): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let held = Buffer.alloc(0)
  for await (const part of stream) {
    held = Buffer.concat([held, part])
    while (held.length > PIECE_BYTES) {
      yield { piece: held.subarray(0, PIECE_BYTES), last: false }
      held = held.subarray(PIECE_BYTES)
    }
  }
  yield { piece: held, last: true }
}

const writePieces = async (file: FileHandle, folder: FolderToSeal, key: Buffer, salt: Buffer): Promise<void> => {
  const prefix = randomBytes(PREFIX_BYTES)
  await file.write(Buffer.concat([MAGIC, salt, prefix]))
  let number = 0
  for await (const { piece, last } of inPieces(readFolder(folder))) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE((piece.length | (last ? LAST : 0)) >>> 0)
    const cipher = createCipheriv("aes-256-gcm", key, nonceOf(prefix, number))
    cipher.setAAD(length)
    await file.write(Buffer.concat([length, cipher.update(piece), cipher.final(), cipher.getAuthTag()]))
    number += 1
  }
}

/** Writes a folder's files into one sealed file, which is whole or not there. */
export const sealFolder = async (folder: FolderToSeal, path: string, key: Buffer, salt: Buffer): Promise<void> => {
  const draft = `${path}.new`
  try {
    const file = await open(draft, "w", 0o600)
    try {
      await writePieces(file, folder, key, salt)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Why a copy was not restored: not one of ours, the wrong passphrase (or a changed byte), or cut off. */
export class CopyError extends Error {
  readonly code: "not-a-copy" | "wrong-passphrase" | "cut-off"

  constructor(code: CopyError["code"]) {
    super(`copy: ${code}`)
    this.name = "CopyError"
    this.code = code
  }
}

const readExactly = async (file: FileHandle, bytes: number, code: CopyError["code"]): Promise<Buffer> => {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(bytes), 0, bytes, null)
  if (bytesRead < bytes) throw new CopyError(code)
  return buffer
}

async function* openPieces(file: FileHandle, key: Buffer, prefix: Buffer): AsyncGenerator<Buffer> {
  for (let number = 0; ; number++) {
    const lengthField = await readExactly(file, 4, "cut-off")
    const field = lengthField.readUInt32BE()
    const length = (field & ~LAST) >>> 0
    if (length > PIECE_BYTES) throw new CopyError("wrong-passphrase")
    const sealed = await readExactly(file, length + TAG_BYTES, "cut-off")
    const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(prefix, number))
    decipher.setAAD(lengthField)
    decipher.setAuthTag(sealed.subarray(length))
    try {
      yield Buffer.concat([decipher.update(sealed.subarray(0, length)), decipher.final()])
    } catch {
      throw new CopyError("wrong-passphrase")
    }
    if (field >= LAST) return
  }
}

/** A path of a copy, below the folder and nowhere else. */
const placeOf = (folder: string, path: unknown): string => {
  if (typeof path !== "string" || path === "" || isAbsolute(path) || path.includes("\\"))
    throw new CopyError("not-a-copy")
  const place = join(folder, normalize(path))
  if (!place.startsWith(folder + sep)) throw new CopyError("not-a-copy")
  return place
}

const readLine = (held: Buffer): { path: unknown; bytes: number; after: Buffer } | undefined => {
  const end = held.indexOf(0x0a)
  if (end === -1) return undefined
  const { path, bytes } = JSON.parse(held.subarray(0, end).toString("utf8")) as { path: unknown; bytes: unknown }
  if (typeof bytes !== "number") throw new CopyError("not-a-copy")
  return { path, bytes, after: held.subarray(end + 1) }
}

const writeFiles = async (pieces: AsyncIterable<Buffer>, folder: string): Promise<void> => {
  let held = Buffer.alloc(0)
  let target: { readonly file: FileHandle; left: number } | undefined
  const take = async (): Promise<boolean> => {
    if (!target) {
      const line = readLine(held)
      if (!line) return false
      held = Buffer.from(line.after)
      const place = placeOf(folder, line.path)
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      target = { file: await open(place, "wx", 0o600), left: line.bytes }
    }
    const part = held.subarray(0, target.left)
    if (part.length > 0) await target.file.write(part)
    held = held.subarray(part.length)
    target.left -= part.length
    if (target.left > 0) return false
    await target.file.sync()
    await target.file.close()
    target = undefined
    return true
  }
  try {
    for await (const piece of pieces) {
      held = Buffer.concat([held, piece])
      while (await take());
    }
  } finally {
    await target?.file.close()
  }
}

const readHead = async (file: FileHandle): Promise<{ salt: Buffer; prefix: Buffer }> => {
  const head = await readExactly(file, MAGIC.length + SALT_BYTES + PREFIX_BYTES, "not-a-copy")
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw new CopyError("not-a-copy")
  const salt = head.subarray(MAGIC.length, MAGIC.length + SALT_BYTES)
  return { salt, prefix: head.subarray(MAGIC.length + SALT_BYTES) }
}

/** Unpacks a sealed file into a new folder; where that fails, the folder is gone again. Rejects with a CopyError for a bad file. */
export const openSealedFolder = async (path: string, folder: string, passphrase: string): Promise<void> => {
  const file = await open(path, "r")
  try {
    if (!(await stat(path)).isFile()) throw new CopyError("not-a-copy")
    const { salt, prefix } = await readHead(file)
    const key = await keyOf(passphrase, salt)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFiles(openPieces(file, key, prefix), folder)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  } finally {
    await file.close()
  }
}
