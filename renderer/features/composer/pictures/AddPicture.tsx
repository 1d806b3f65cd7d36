import { IconPhotoPlus } from "@tabler/icons-react"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { MAX_PICTURES } from "../../../../shared/community/picture.ts"
import { PlainIconButton } from "../../../ui/IconButton.tsx"
import classes from "./Pictures.module.css"
import type { Pictures } from "./usePictures.ts"

/** Chooses pictures among the files of this machine. */
export const AddPicture = ({ pictures }: { readonly pictures: Pictures }) => {
  const { t } = useTranslation("composer")
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
          pictures.add([...(event.target.files ?? [])])
          // The same file chosen again is a change, too.
          event.target.value = ""
        }}
      />
      <PlainIconButton
        label={t("picture.add")}
        disabled={pictures.list.length + pictures.working >= MAX_PICTURES}
        onClick={() => field.current?.click()}
      >
        <IconPhotoPlus size={18} aria-hidden="true" />
      </PlainIconButton>
    </>
  )
}
