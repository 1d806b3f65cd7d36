import { useEffect, useRef } from "react"
import classes from "./Arrival.module.css"

interface StepHeadingProps {
  readonly title: string
  readonly lead?: string | undefined
}

/** Takes the focus when its step appears, so that the step is read out. */
export const StepHeading = ({ title, lead }: StepHeadingProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div>
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </h1>
      {lead && <p className={classes.lead}>{lead}</p>}
    </div>
  )
}
