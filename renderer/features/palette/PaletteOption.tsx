/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an option of an ARIA combobox, with a face and a detail */
import type { KeyboardEvent } from "react"
import { Kbd } from "../../ui/Kbd.tsx"
import { MarkedText } from "../../ui/MarkedText.tsx"
import { useKeyNames } from "../../ui/useKeyNames.ts"
import classes from "./Palette.module.css"
import type { PaletteResult } from "./paletteTarget.ts"

interface PaletteOptionProps {
  readonly id: string
  readonly target: PaletteResult
  readonly selected: boolean
  readonly onChoose: () => void
  readonly onMark: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

export const PaletteOption = ({ id, target, selected, onChoose, onMark, onKeyDown }: PaletteOptionProps) => {
  const nameKeys = useKeyNames()
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={classes.option}
      onClick={onChoose}
      onKeyDown={onKeyDown}
      onMouseMove={onMark}
    >
      <span className={classes.face} aria-hidden="true">
        {target.face}
      </span>
      <span className={classes.text}>
        <span className={classes.label}>
          <MarkedText text={target.label} ranges={target.ranges} />
        </span>
        {target.excerpt && (
          <>
            <span className="visually-hidden">, </span>
            <span className={classes.excerpt}>
              <MarkedText text={target.excerpt.text} ranges={target.excerpt.marks} />
            </span>
          </>
        )}
      </span>
      {target.detail && (
        <>
          <span className="visually-hidden">, </span>
          <span className={classes.detail}>{target.detail}</span>
        </>
      )}
      {target.keys && (
        <span className={classes.keys} aria-hidden="true">
          <Kbd keys={nameKeys(target.keys)} />
        </span>
      )}
    </div>
  )
}
