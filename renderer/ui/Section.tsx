import { type ReactNode, useId } from "react"
import classes from "./Section.module.css"

interface SectionProps {
  /** Of its heading, where an address leads there. */
  readonly id?: string
  readonly title: string
  /** What it is about, in a sentence. */
  readonly text?: string
  readonly children?: ReactNode
}

/** A part of a screen under its own heading, set off from the part above. */
export const Section = ({ id: known, title, text, children }: SectionProps) => {
  const made = useId()
  const id = known ?? made
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id} className={classes.title} {...(known === undefined ? {} : { tabIndex: -1 })}>
        {title}
      </h2>
      {text && <p className={classes.text}>{text}</p>}
      {children}
    </section>
  )
}
