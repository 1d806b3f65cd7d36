import { useId } from "react"
import classes from "./Segments.module.css"

interface SegmentsProps<Value extends string> {
  /** Its accessible name. */
  readonly label: string
  readonly values: readonly Value[]
  readonly value: Value
  readonly nameOf: (value: Value) => string
  readonly onChange: (value: Value) => void
}

/** One of a few, side by side. */
export const Segments = <Value extends string>({ label, values, value, nameOf, onChange }: SegmentsProps<Value>) => {
  const name = useId()
  return (
    <fieldset className={classes.segments}>
      <legend className="visually-hidden">{label}</legend>
      {values.map((one) => (
        <label key={one} className={classes.segment}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={one === value}
            onChange={() => onChange(one)}
          />
          <span>{nameOf(one)}</span>
        </label>
      ))}
    </fieldset>
  )
}
