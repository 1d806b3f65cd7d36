import type { ReactNode } from "react"
import classes from "./EmptyState.module.css"

interface EmptyStateProps {
  readonly icon?: ReactNode
  /** Left out where the screen's own title says it. */
  readonly title?: string
  readonly text: string
  /** The one thing to do next. */
  readonly action?: ReactNode
}

export const EmptyState = ({ icon, title, text, action }: EmptyStateProps) => (
  <div className={classes.empty}>
    {icon && (
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
    )}
    {title && <p className={classes.title}>{title}</p>}
    <p className={classes.text}>{text}</p>
    {action && <div className={classes.action}>{action}</div>}
  </div>
)
