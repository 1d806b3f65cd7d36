import type { Picture } from "../../../../shared/application/site.ts"
import { readPictureHeader } from "../../../../shared/community/pictureHeader.ts"

/** The file that a picture of an item is. */
export const toBlob = ({ data }: Pick<Picture, "data">): Blob =>
  new Blob([Uint8Array.from(atob(data), (char) => char.charCodeAt(0))], { type: readPictureHeader(data)?.type ?? "" })
