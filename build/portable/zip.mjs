import { crc32, deflateRawSync } from "node:zlib"

const UTF8_NAMES = 0x08_00
const DEFLATED = 8
const VERSION = 20
const MADE_ON_UNIX = 3 << 8
/** 1980-01-01, the first day that the format knows: the same content makes the same archive. */
const FIRST_DAY = 0x21

const describe = ({ path, bytes }, packed) => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(UTF8_NAMES, 2)
  fields.writeUInt16LE(DEFLATED, 4)
  fields.writeUInt16LE(0, 6)
  fields.writeUInt16LE(FIRST_DAY, 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(path), 22)
  fields.writeUInt16LE(0, 24)
  return fields
}

const localHeader = (file, packed) =>
  Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), describe(file, packed), Buffer.from(file.path)])

const centralHeader = (file, packed, offset) => {
  const madeBy = Buffer.alloc(2)
  madeBy.writeUInt16LE(MADE_ON_UNIX | VERSION)
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(((0o100_000 | file.mode) << 16) >>> 0, 6)
  rest.writeUInt32LE(offset, 10)
  const signature = Buffer.from("PK\x01\x02", "latin1")
  return Buffer.concat([signature, madeBy, describe(file, packed), rest, Buffer.from(file.path)])
}

const ending = (count, size, offset) => {
  const end = Buffer.alloc(18)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), end])
}

/** @param {readonly { path: string, mode: number, bytes: Buffer }[]} files */
export const writeZip = (files) => {
  const parts = []
  const directory = []
  let offset = 0
  for (const file of files) {
    const packed = deflateRawSync(file.bytes, { level: 9 })
    const local = localHeader(file, packed)
    directory.push(centralHeader(file, packed, offset))
    parts.push(local, packed)
    offset += local.length + packed.length
  }
  const central = Buffer.concat(directory)
  return Buffer.concat([...parts, central, ending(files.length, central.length, offset)])
}
