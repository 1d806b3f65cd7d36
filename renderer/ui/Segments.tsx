import { type ReactNode, useId } from "react"
import classes from "./Segments.module.css"

interface SegmentsProps<Value extends string> {
  /** Its accessible name. */
  readonly label: string
  readonly values: readonly Value[]
  readonly value: Value
  readonly nameOf: (value: Value) => string
  readonly onChange: (value: Value) => void
  /** Stands for a name where there is no room for all of them: the chosen one's still shows. */
  readonly iconOf?: (value: Value) => ReactNode
}

/** One of a few, side by side. */
export const Segments = <Value extends string>(props: SegmentsProps<Value>) => {
  const { label, values, value, nameOf, onChange, iconOf } = props
  const name = useId()
  return (
    <fieldset className={classes.segments} data-icons={iconOf !== undefined}>
      <legend className="visually-hidden">{label}</legend>
      {values.map((one) => (
        <label key={one} className={classes.segment} title={iconOf && nameOf(one)}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={one === value}
            onChange={() => onChange(one)}
          />
          {iconOf && (
            <span className={classes.icon} aria-hidden="true">
              {iconOf(one)}
            </span>
          )}
          <span className={classes.name}>{nameOf(one)}</span>
        </label>
      ))}
    </fieldset>
  )
}
