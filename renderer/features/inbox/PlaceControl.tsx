import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { Place } from "../../../shared/attention/inboxMark.ts"
import classes from "../composer/KindSelect.module.css"

interface PlaceControlProps {
  readonly places: readonly Place[]
  readonly value: Place
  readonly onChange: (place: Place) => void
}

export const PlaceControl = ({ places, value, onChange }: PlaceControlProps) => {
  const { t } = useTranslation("inbox")
  const name = useId()
  return (
    <fieldset className={classes.kinds}>
      <legend className="visually-hidden">{t("places")}</legend>
      {places.map((place) => (
        <label key={place} className={classes.kind}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={place === value}
            onChange={() => onChange(place)}
          />
          <span>{t(place)}</span>
        </label>
      ))}
    </fieldset>
  )
}
