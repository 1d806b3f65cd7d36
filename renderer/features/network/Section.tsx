import { type ReactNode, useId } from "react"
import classes from "./Network.module.css"

interface SectionProps {
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}

export const Section = ({ title, text, children }: SectionProps) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {text && <p className={classes.text}>{text}</p>}
      {children}
    </section>
  )
}
