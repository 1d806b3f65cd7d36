import { readPictureHeader } from "../../../../shared/community/pictureHeader.ts"
import { fitPicture, type Size } from "./fitPicture.ts"

const MAX_FILE_BYTES = 60 * 1024 * 1024
/** What browsers decode and cannot run: never SVG. */
const DECODED = new Set(["image/png", "image/jpeg", "image/webp", "image/gif", "image/avif", "image/bmp"])

export type PictureFailure = "kind" | "large" | "unreadable"

const toBase64 = async (blob: Blob): Promise<string> => {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let binary = ""
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

const draw = async (file: Blob, { width, height }: Size): Promise<HTMLCanvasElement | null> => {
  // Decoded and made smaller beside the page's own thread: it goes on answering.
  const bitmap = await createImageBitmap(file, { resizeWidth: width, resizeHeight: height, resizeQuality: "high" })
  const canvas = document.createElement("canvas")
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext("2d")
  context?.drawImage(bitmap, 0, 0)
  bitmap.close()
  return context && canvas
}

const writeCanvas = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, type, quality))

/** JPEG where the browser does not write WebP. */
const write = async (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> => {
  const webp = await writeCanvas(canvas, "image/webp", quality)
  return webp?.type === "image/webp" ? webp : writeCanvas(canvas, "image/jpeg", quality)
}

const createEncode = (file: Blob) => {
  let drawn: { readonly size: Size; readonly canvas: HTMLCanvasElement | null } | undefined
  return async (size: Size, quality: number): Promise<Blob | null> => {
    if (drawn?.size.width !== size.width || drawn.size.height !== size.height)
      drawn = { size, canvas: await draw(file, size) }
    return drawn.canvas && write(drawn.canvas, quality)
  }
}

/**
 * Draws a picture anew so that it takes at most `maxBytes`: nothing of the file itself is kept, neither place nor time.
 * @returns base64 that `readPictureHeader` accepts, or why there is none
 */
export const shrinkPicture = async (file: Blob, maxBytes: number): Promise<string | { failure: PictureFailure }> => {
  if (!DECODED.has(file.type)) return { failure: "kind" }
  if (file.size > MAX_FILE_BYTES) return { failure: "large" }
  try {
    const { width, height } = await measure(file)
    const fitted = await fitPicture({ width, height }, maxBytes, createEncode(file))
    const data = fitted && (await toBase64(fitted))
    return data && readPictureHeader(data) ? data : { failure: "unreadable" }
  } catch {
    return { failure: "unreadable" }
  }
}

const measure = async (file: Blob): Promise<Size> => {
  const bitmap = await createImageBitmap(file)
  const { width, height } = bitmap
  bitmap.close()
  return { width, height }
}
