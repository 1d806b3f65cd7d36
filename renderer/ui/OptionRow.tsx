/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an option of an ARIA combobox, with a face and a detail */
import type { KeyboardEvent, ReactNode } from "react"
import classes from "./OptionRow.module.css"

interface OptionRowProps {
  readonly id: string
  readonly face: ReactNode
  readonly marked: boolean
  readonly disabled?: boolean
  readonly onChoose: () => void
  readonly onMark: () => void
  /** Where the row itself can have the focus; else the keys are those of the field above. */
  readonly onKeyDown?: (event: KeyboardEvent) => void
  /** How high and wide it stands in its list. */
  readonly className: string
  readonly children: ReactNode
}

/** One thing to choose below a field that has the focus: marked by its keys or the pointer. */
export const OptionRow = (props: OptionRowProps) => {
  const { id, face, marked, disabled = false, onChoose, onMark, onKeyDown, className, children } = props
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are given, or those of the field above
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={marked}
      {...(disabled ? { "aria-disabled": true } : {})}
      className={`${classes.option} ${className}`}
      onClick={onChoose}
      onKeyDown={onKeyDown}
      onMouseMove={onMark}
    >
      <span className={classes.face} aria-hidden="true">
        {face}
      </span>
      {children}
    </div>
  )
}
