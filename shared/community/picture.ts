import * as v from "valibot"
import { lineSchema } from "../site/names.ts"
import { readPictureHeader } from "./pictureHeader.ts"

/** Of one post or comment. */
export const MAX_PICTURES = 4
/** Of all pictures of one item together, as bytes: with its text it fits into 64 KB of JSON. */
export const MAX_PICTURES_BYTES = 40 * 1024
/** In UTF-16 code units. */
export const MAX_ALT_CHARS = 300

/** RFC 4648 section 4, padded. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
const MAX_BASE64_CHARS = Math.ceil(MAX_PICTURES_BYTES / 3) * 4

const picture = v.object({
  /** The bytes in base64. */
  data: v.pipe(
    v.string(),
    v.maxLength(MAX_BASE64_CHARS),
    v.check((data) => BASE64.test(data) && readPictureHeader(data) !== undefined),
  ),
  /** What there is to see, for those who don't; may be empty. */
  alt: lineSchema(MAX_ALT_CHARS),
})

export type Picture = Readonly<v.InferOutput<typeof picture>>

export const countPictureBytes = (pictures: readonly Pick<Picture, "data">[]): number =>
  pictures.reduce((sum, { data }) => sum + Math.floor((data.length * 3) / 4), 0)

/** Pictures beside a text that is not published yet: put together from two, they may be more than one item holds. */
export const keptPicturesSchema = v.array(picture)

/** The pictures of one item; together they are bounded as if they were one. */
export const picturesSchema = v.pipe(
  v.array(picture),
  v.maxLength(MAX_PICTURES),
  v.check((pictures) => countPictureBytes(pictures) <= MAX_PICTURES_BYTES + 2 * MAX_PICTURES),
)
