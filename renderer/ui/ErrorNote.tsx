import { IconAlertTriangle } from "@tabler/icons-react"
import type { ReactNode } from "react"
import classes from "./ErrorNote.module.css"

interface ErrorNoteProps {
  /** What happened. */
  readonly title: string
  /** What was kept, and what to do. */
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** Announced as soon as it appears. */
export const ErrorNote = ({ title, children, action }: ErrorNoteProps) => (
  <div role="alert" className={classes.note}>
    <IconAlertTriangle size={18} aria-hidden="true" className={classes.icon} />
    <div>
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.text}>{children}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  </div>
)
