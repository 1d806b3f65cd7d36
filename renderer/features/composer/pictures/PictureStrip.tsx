import { IconAlertTriangle, IconMapPinOff, IconX } from "@tabler/icons-react"
import { useTexts } from "../../../ui/useTexts.ts"
import { MAX_ALT_CHARS, MAX_PICTURES } from "../../../../shared/community/picture.ts"
import { PlainIconButton } from "../../../ui/IconButton.tsx"
import { focusText } from "../TitleField.tsx"
import { readPictureSource } from "../../post/pictures/pictureSource.ts"
import classes from "./Pictures.module.css"
import type { Pictures } from "./usePictures.ts"

/** Who removes by the keyboard stands on the next picture, on the one before, or in the text: never nowhere. */
const moveOn = (button: HTMLElement, index: number, count: number): void => {
  if (index + 1 < count) return
  const before = button.closest("li")?.previousElementSibling?.querySelector("button")
  if (before) before.focus()
  else focusText(button.closest<HTMLElement>("[data-text-of-item]")?.parentElement ?? null)
}

/** What goes with the text: each picture with its description, and what is being prepared. */
export const PictureStrip = ({ pictures }: { readonly pictures: Pictures }) => {
  const { t } = useTexts("composer")
  const { list, working, failure } = pictures
  const undescribed = list.filter(({ alt }) => alt.trim() === "").length
  return (
    <>
      {list.length > 0 && (
        <ul className={classes.strip} aria-label={t("picture.list")}>
          {list.map((picture, index) => (
            <li key={index} className={classes.item}>
              <img {...readPictureSource(picture)} alt="" className={classes.thumb} />
              <input
                className={classes.alt}
                aria-label={t("picture.alt", { number: index + 1 })}
                placeholder={t("picture.altPlace")}
                maxLength={MAX_ALT_CHARS}
                dir="auto"
                value={picture.alt}
                onChange={(event) => pictures.describe(index, event.target.value)}
              />
              <PlainIconButton
                label={t("picture.remove", { number: index + 1 })}
                onClick={({ currentTarget }) => {
                  moveOn(currentTarget, index, list.length)
                  pictures.remove(index)
                }}
              >
                <IconX size={16} aria-hidden="true" />
              </PlainIconButton>
            </li>
          ))}
        </ul>
      )}
      <output className={classes.state}>
        {working > 0 && <span>{t("picture.working", { count: working })}</span>}
        {working === 0 && list.length > 0 && (
          <span className={classes.note}>
            <IconMapPinOff size={14} aria-hidden="true" />
            {t("picture.note")}
          </span>
        )}
        {undescribed > 0 && <span className={classes.note}>{t("picture.undescribed", { count: undescribed })}</span>}
        {failure && (
          <span className={classes.failure}>
            <IconAlertTriangle size={15} aria-hidden="true" />
            {t(`picture.failure.${failure}`, { count: MAX_PICTURES })}
          </span>
        )}
      </output>
    </>
  )
}
