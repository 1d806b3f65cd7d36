import { type ReactNode, useEffect, useRef } from "react"
import classes from "./Arrival.module.css"

interface StepHeadingProps {
  readonly title: ReactNode
  readonly lead?: string | undefined
  /** Of a form, whose first field takes the focus: it is named by this heading, and read out with it. */
  readonly id?: string
}

/** Takes the focus when its step appears, so that the step is read out; in a form, its first field does. */
export const StepHeading = ({ title, lead, id }: StepHeadingProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const field = id === undefined ? null : heading.current?.closest("form")?.querySelector("input, textarea")
    const target = field instanceof HTMLElement ? field : heading.current
    target?.focus()
  }, [id])
  return (
    <div>
      <h1 ref={heading} id={id} tabIndex={-1} className={classes.title}>
        {title}
      </h1>
      {lead && <p className={classes.lead}>{lead}</p>}
    </div>
  )
}
