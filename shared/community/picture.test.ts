import * as fc from "fast-check"
import * as v from "valibot"
import { describe, expect, it } from "vitest"
import { jpegBytes, pngBytes, toBase64, webpBytes } from "../../tests/fakes/pictureBytes.ts"
import { MAX_PICTURES, MAX_PICTURES_BYTES, picturesSchema } from "./picture.ts"
import { readPictureHeader } from "./pictureHeader.ts"

const isFine = (...pictures: readonly unknown[]): boolean => v.safeParse(picturesSchema, pictures).success
const shown = (bytes: readonly number[], alt = "A pump") => ({ data: toBase64(bytes), alt })

describe("the header of a picture", () => {
  it("is read from the bytes of each kind", () => {
    const size = { width: 640, height: 480 }
    expect(readPictureHeader(toBase64(pngBytes(size)))).toEqual({ type: "image/png", ...size })
    expect(readPictureHeader(toBase64(jpegBytes(size)))).toEqual({ type: "image/jpeg", ...size })
    for (const kind of ["VP8 ", "VP8L", "VP8X"] as const)
      expect(readPictureHeader(toBase64(webpBytes({ ...size, kind })))).toEqual({ type: "image/webp", ...size })
  })

  it("refuses what unpacks to more than a screen can show", () => {
    for (const size of [
      { width: 60_000, height: 10 },
      { width: 10, height: 2049 },
      { width: 0, height: 10 },
    ]) {
      expect(readPictureHeader(toBase64(pngBytes(size)))).toBeUndefined()
      expect(readPictureHeader(toBase64(jpegBytes(size)))).toBeUndefined()
    }
    expect(readPictureHeader(toBase64(webpBytes({ width: 16_000, height: 10, kind: "VP8X" })))).toBeUndefined()
  })

  it("refuses a camera's notes, which say where and when, and what moves", () => {
    const size = { width: 64, height: 64 }
    expect(readPictureHeader(toBase64(jpegBytes({ ...size, before: [0xe1] })))).toBeUndefined()
    expect(readPictureHeader(toBase64(jpegBytes({ ...size, before: [0xe0] })))).toBeDefined()
    for (const chunk of ["eXIf", "tEXt", "acTL"])
      expect(readPictureHeader(toBase64(pngBytes({ ...size, chunk })))).toBeUndefined()
    expect(readPictureHeader(toBase64(pngBytes({ ...size, chunk: "gAMA" })))).toBeDefined()
    for (const flags of [0b1000, 0b100, 0b10])
      expect(readPictureHeader(toBase64(webpBytes({ ...size, kind: "VP8X", flags })))).toBeUndefined()
  })

  it("is not found in anything else, and never throws", () => {
    for (const text of [
      "<svg xmlns='http://www.w3.org/2000/svg'/>",
      "<!doctype html>",
      "GIF89a......",
      "%PDF-1.7",
      "BM",
    ])
      expect(readPictureHeader(btoa(text))).toBeUndefined()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(pngBytes, jpegBytes), (noise, begin) => {
        const bytes = [...begin({ width: 9, height: 9 }).slice(0, noise.length % 40), ...noise]
        const header = readPictureHeader(toBase64(bytes))
        expect(header === undefined || header.width <= 2048).toBe(true)
      }),
    )
  })
})

describe("the pictures of an item", () => {
  const small = pngBytes({ width: 8, height: 8 })

  it("are bounded in number, and in bytes together", () => {
    expect(isFine(...Array.from({ length: MAX_PICTURES }, () => shown(small)))).toBe(true)
    expect(isFine(...Array.from({ length: MAX_PICTURES + 1 }, () => shown(small)))).toBe(false)
    const half = pngBytes({ width: 8, height: 8, padding: MAX_PICTURES_BYTES / 2 - 100 })
    expect(isFine(shown(half), shown(half))).toBe(true)
    expect(isFine(shown(half), shown(half), shown(half))).toBe(false)
  })

  it("are well-formed base64 of a picture, with one line beside them", () => {
    expect(isFine({ data: "data:image/png;base64,AAAA", alt: "" })).toBe(false)
    expect(isFine({ data: "", alt: "" })).toBe(false)
    expect(isFine({ data: `${toBase64(small).slice(0, -4)}"><x`, alt: "" })).toBe(false)
    expect(isFine(shown(small, "two\nlines"))).toBe(false)
    expect(isFine(shown(small, "x".repeat(301)))).toBe(false)
    expect(isFine(shown(small, ""))).toBe(true)
  })
})
