import type { Picture } from "../../../../shared/application/site.ts"
import { readPictureHeader } from "../../../../shared/community/pictureHeader.ts"

interface PictureSource {
  readonly src: string
  readonly width: number
  readonly height: number
}

/** What an `img` shows of a picture: of the type that its bytes have, never of one that somebody claims. */
export const readPictureSource = ({ data }: Pick<Picture, "data">): PictureSource | undefined => {
  const header = readPictureHeader(data)
  return header && { src: `data:${header.type};base64,${data}`, width: header.width, height: header.height }
}
