import { useId } from "react"
import { useTranslation } from "react-i18next"
import { POST_KINDS, type PostKind } from "../../../shared/application/site.ts"
import classes from "./KindSelect.module.css"

interface KindSelectProps {
  readonly value: PostKind
  readonly onChange: (kind: PostKind) => void
}

/** The kind can change until the post is sent. */
export const KindSelect = ({ value, onChange }: KindSelectProps) => {
  const { t } = useTranslation("composer")
  const name = useId()
  return (
    <fieldset className={classes.kinds}>
      <legend className="visually-hidden">{t("kindLabel")}</legend>
      {POST_KINDS.map((kind) => (
        <label key={kind} className={classes.kind}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={kind === value}
            onChange={() => onChange(kind)}
          />
          <span>{t(`kind.${kind}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
