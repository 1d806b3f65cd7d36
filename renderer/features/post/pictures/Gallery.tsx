import { useState } from "react"
import { useTexts } from "../../../ui/useTexts.ts"
import type { Picture } from "../../../../shared/application/site.ts"
import classes from "./Gallery.module.css"
import { readPictureSource } from "./pictureSource.ts"
import { onDemand } from "../../../ui/onDemand.tsx"

const Dialog = onDemand(async () => (await import("../../../ui/Dialog.tsx")).Dialog)

/** The pictures of a post or comment; each opens in its full size. */
export const Gallery = ({ pictures }: { readonly pictures: readonly Picture[] }) => {
  const { t } = useTexts("post")
  const [opened, setOpened] = useState<Picture | null>(null)
  if (pictures.length === 0) return null
  return (
    <div className={classes.gallery} data-count={pictures.length}>
      {pictures.map((picture, index) => (
        <button
          key={index}
          type="button"
          className={classes.open}
          aria-label={t("picture.open", { alt: picture.alt || t("picture.unnamed") })}
          onClick={() => setOpened(picture)}
        >
          <Shown picture={picture} />
        </button>
      ))}
      {opened && (
        <Dialog opened onClose={() => setOpened(null)} title={t("picture.title")} size={1100}>
          <Shown picture={opened} />
          {opened.alt !== "" && (
            <p className={classes.alt} dir="auto">
              {opened.alt}
            </p>
          )}
        </Dialog>
      )}
    </div>
  )
}

/** Takes its place before it is decoded: nothing jumps. */
const Shown = ({ picture }: { readonly picture: Picture }) => {
  const source = readPictureSource(picture)
  return source && <img {...source} alt={picture.alt} className={classes.picture} decoding="async" draggable={false} />
}
