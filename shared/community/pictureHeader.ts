/** In pixels, of either side. */
export const MAX_PICTURE_SIDE = 2048

export interface PictureHeader {
  readonly type: "image/webp" | "image/jpeg" | "image/png"
  readonly width: number
  readonly height: number
}

/** Enough of a JPEG or WebP to hold its size, in characters of base64. */
const HEAD_CHARS = 8192

const decode = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

const startsWith = (bytes: Uint8Array, begin: readonly number[], at = 0): boolean =>
  begin.every((byte, index) => bytes[at + index] === byte)

const bigEndian = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduce((value, byte) => value * 256 + byte, 0)

const littleEndian = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduceRight((value, byte) => value * 256 + byte, 0)

const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const
/** Moving pictures, and what cameras write beside them: where and when. */
const REFUSED_CHUNKS = new Set(["acTL", "eXIf", "tEXt", "zTXt", "iTXt"])

/** W3C PNG, section 5: a size, then chunks of length, name, content and checksum. */
const readPng = (bytes: Uint8Array): PictureHeader | undefined => {
  if (nameAt(bytes, 12) !== "IHDR") return undefined
  for (let at = PNG.length; at < bytes.length; at += 12 + bigEndian(bytes, at, 4))
    if (REFUSED_CHUNKS.has(nameAt(bytes, at + 4))) return undefined
  return { type: "image/png", width: bigEndian(bytes, 16, 4), height: bigEndian(bytes, 20, 4) }
}

/** APP1: Exif and XMP. */
const JPEG_APP1 = 0xe1
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2

/** ITU T.81, annex B: segments of marker, length and content, until the one that begins the frame. */
const readJpeg = (bytes: Uint8Array): PictureHeader | undefined => {
  for (let at = 2; at + 9 < bytes.length; at += 2 + bigEndian(bytes, at + 2, 2)) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || marker === JPEG_APP1) return undefined
    if (isFrame(marker))
      return { type: "image/jpeg", height: bigEndian(bytes, at + 5, 2), width: bigEndian(bytes, at + 7, 2) }
  }
  return undefined
}

const WEBP_EXIF_XMP_OR_ANIMATION = 0b0000_1110

/** RFC 9649: a RIFF file whose first chunk says how large it is. */
const readWebp = (bytes: Uint8Array): PictureHeader | undefined => {
  const type = "image/webp"
  switch (nameAt(bytes, 12)) {
    case "VP8 ":
      if (!startsWith(bytes, [0x9d, 0x01, 0x2a], 23)) return undefined
      return { type, width: littleEndian(bytes, 26, 2) & 0x3fff, height: littleEndian(bytes, 28, 2) & 0x3fff }
    case "VP8L": {
      const sizes = littleEndian(bytes, 21, 4)
      return bytes[20] === 0x2f
        ? { type, width: (sizes & 0x3fff) + 1, height: ((sizes >>> 14) & 0x3fff) + 1 }
        : undefined
    }
    case "VP8X":
      if (((bytes[20] ?? 0) & WEBP_EXIF_XMP_OR_ANIMATION) !== 0) return undefined
      return { type, width: littleEndian(bytes, 24, 3) + 1, height: littleEndian(bytes, 27, 3) + 1 }
    default:
      return undefined
  }
}

const readFormat = (base64: string): PictureHeader | undefined => {
  const head = decode(base64.slice(0, HEAD_CHARS))
  if (startsWith(head, PNG)) return readPng(decode(base64))
  if (startsWith(head, [0xff, 0xd8, 0xff])) return readJpeg(head)
  if (nameAt(head, 0) === "RIFF" && nameAt(head, 8) === "WEBP") return readWebp(head)
  return undefined
}

const isSide = (length: number): boolean => length >= 1 && length <= MAX_PICTURE_SIDE

/**
 * What the first bytes of a picture say of it, whatever it is called. Undefined for anything but a still WebP, JPEG or
 * PNG of bounded size without a camera's notes: 40 KB can hold a picture that unpacks to gigabytes.
 * @param base64 well-formed
 */
export const readPictureHeader = (base64: string): PictureHeader | undefined => {
  const header = readFormat(base64)
  return header && isSide(header.width) && isSide(header.height) ? header : undefined
}
