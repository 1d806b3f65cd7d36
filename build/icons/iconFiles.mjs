const ICO_ENTRY_BYTES = 16

/** Windows: PNG images below one directory. @param {readonly { size: number, png: Buffer }[]} images up to 256 pixels */
export const writeIco = (images) => {
  const header = Buffer.alloc(6 + images.length * ICO_ENTRY_BYTES)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of images.entries()) {
    const at = 6 + index * ICO_ENTRY_BYTES
    // 256 is written as 0.
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...images.map(({ png }) => png)])
}

/** Which image stands for which size: the plain one and the one for screens of double density. */
const ICNS_TYPES = {
  16: ["icp4"],
  32: ["icp5", "ic11"],
  64: ["ic12"],
  128: ["ic07"],
  256: ["ic08", "ic13"],
  512: ["ic09", "ic14"],
  1024: ["ic10"],
}

const icnsPart = (type, bytes) => {
  const header = Buffer.alloc(8)
  header.write(type, 0, "latin1")
  header.writeUInt32BE(bytes.length + header.length, 4)
  return Buffer.concat([header, bytes])
}

/** macOS. @param {readonly { size: number, png: Buffer }[]} images */
export const writeIcns = (images) => {
  const parts = images.flatMap(({ size, png }) => (ICNS_TYPES[size] ?? []).map((type) => icnsPart(type, png)))
  return icnsPart("icns", Buffer.concat(parts))
}
