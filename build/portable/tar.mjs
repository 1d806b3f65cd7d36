const BLOCK_BYTES = 512
const NAME_BYTES = 100

const padded = (bytes) =>
  Buffer.concat([bytes, Buffer.alloc((BLOCK_BYTES - (bytes.length % BLOCK_BYTES)) % BLOCK_BYTES)])

const octal = (number, length) => `${number.toString(8).padStart(length - 1, "0")}\0`

/** POSIX ustar. Neither an owner nor a time is written, so that the same content makes the same archive. */
const headerOf = ({ path, mode, bytes }) => {
  if (Buffer.byteLength(path) > NAME_BYTES) throw new Error(`too long a path for an archive: ${path}`)
  const header = Buffer.alloc(BLOCK_BYTES)
  header.write(path, 0)
  header.write(octal(mode, 8), 100)
  header.write(octal(0, 8), 108)
  header.write(octal(0, 8), 116)
  header.write(octal(bytes.length, 12), 124)
  header.write(octal(0, 12), 136)
  header.write("        ", 148)
  header.write("0", 156)
  header.write("ustar\u000000", 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${octal(sum, 7)} `, 148)
  return header
}

/** @param {readonly { path: string, mode: number, bytes: Buffer }[]} files */
export const writeTar = (files) =>
  Buffer.concat([...files.flatMap((file) => [headerOf(file), padded(file.bytes)]), Buffer.alloc(2 * BLOCK_BYTES)])

const textAt = (block, start, length) => {
  const field = block.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.subarray(0, end === -1 ? length : end).toString("utf8")
}

/** The plain files of an archive by path. @returns {Map<string, Buffer>} */
export const readTar = (archive) => {
  const files = new Map()
  for (let at = 0; at + BLOCK_BYTES <= archive.length;) {
    const header = archive.subarray(at, at + BLOCK_BYTES)
    const name = textAt(header, 0, NAME_BYTES)
    if (name === "") break
    const prefix = textAt(header, 345, 155)
    const size = Number.parseInt(textAt(header, 124, 12), 8)
    const start = at + BLOCK_BYTES
    if (header[156] === 0x30 || header[156] === 0)
      files.set(prefix === "" ? name : `${prefix}/${name}`, archive.subarray(start, start + size))
    at = start + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES
  }
  return files
}
