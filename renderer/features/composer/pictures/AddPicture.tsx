import { IconPhotoPlus } from "@tabler/icons-react"
import { memo, useRef } from "react"
import { useTexts } from "../../../ui/useTexts.ts"
import { PlainIconButton } from "../../../ui/IconButton.tsx"
import classes from "./Pictures.module.css"
import type { Pictures } from "./usePictures.ts"

/** Chooses pictures among the files of this machine. */
export const AddPicture = memo(function AddPicture({ add, isFull }: Pick<Pictures, "add" | "isFull">) {
  const { t } = useTexts("composer")
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={field}
        type="file"
        className={classes.file}
        accept="image/png,image/jpeg,image/webp,image/gif,image/avif,image/bmp"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          add([...(event.target.files ?? [])])
          // The same file chosen again is a change, too.
          event.target.value = ""
        }}
      />
      <PlainIconButton label={t("picture.add")} disabled={isFull} onClick={() => field.current?.click()}>
        <IconPhotoPlus size={18} aria-hidden="true" />
      </PlainIconButton>
    </>
  )
})
