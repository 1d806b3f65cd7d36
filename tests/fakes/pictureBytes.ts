interface Size {
  readonly width: number
  readonly height: number
}

export const toBase64 = (bytes: readonly number[]): string =>
  btoa(bytes.map((byte) => String.fromCharCode(byte)).join(""))

const codesOf = (text: string): number[] => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
const bigEndian = (value: number, length: number): number[] =>
  Array.from({ length }, (_, at) => Math.floor(value / 256 ** (length - 1 - at)) % 256)
const littleEndian = (value: number, length: number): number[] => bigEndian(value, length).reverse()

const chunkOf = (name: string, content: readonly number[]): number[] => [
  ...bigEndian(content.length, 4),
  ...codesOf(name),
  ...content,
  ...[0, 0, 0, 0],
]

/** The frame of a PNG, without a picture in it: enough for a reader of headers. */
export const pngBytes = ({
  width,
  height,
  chunk,
  padding = 0,
}: Size & { readonly chunk?: string; readonly padding?: number }): number[] => [
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...chunkOf("IHDR", [...bigEndian(width, 4), ...bigEndian(height, 4), 8, 6, 0, 0, 0]),
  ...chunkOf(
    "IDAT",
    Array.from({ length: padding }, () => 0),
  ),
  ...(chunk === undefined ? [] : chunkOf(chunk, [1, 2, 3])),
  ...chunkOf("IEND", []),
]

/** @param options.before marker of a segment that stands before the frame */
export const jpegBytes = ({ width, height, before = [] }: Size & { readonly before?: readonly number[] }): number[] => [
  ...[0xff, 0xd8],
  ...before.flatMap((marker) => [0xff, marker, 0, 6, 1, 2, 3, 4]),
  ...[0xff, 0xdb, 0, 4, 0, 0],
  ...[0xff, 0xc0, 0, 17, 8, ...bigEndian(height, 2), ...bigEndian(width, 2), 3],
  ...Array.from({ length: 24 }, () => 0),
]

export const webpBytes = ({
  width,
  height,
  kind,
  flags = 0,
}: Size & { readonly kind: "VP8 " | "VP8L" | "VP8X"; readonly flags?: number }): number[] => {
  const content = {
    "VP8 ": [0, 0, 0, 0x9d, 0x01, 0x2a, ...littleEndian(width, 2), ...littleEndian(height, 2)],
    VP8L: [0x2f, ...littleEndian((height - 1) * 2 ** 14 + (width - 1), 4)],
    VP8X: [flags, 0, 0, 0, ...littleEndian(width - 1, 3), ...littleEndian(height - 1, 3)],
  }[kind]
  return [
    ...[...codesOf("RIFF"), ...littleEndian(content.length + 12, 4), ...codesOf("WEBP")],
    ...[...codesOf(kind), ...littleEndian(content.length, 4), ...content],
  ]
}
