import type { KeyboardEvent } from "react"
import { Kbd } from "../../ui/Kbd.tsx"
import { MarkedText } from "../../ui/MarkedText.tsx"
import { OptionRow } from "../../ui/OptionRow.tsx"
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
    <OptionRow
      id={id}
      face={target.face}
      marked={selected}
      className={classes.option ?? ""}
      onChoose={onChoose}
      onMark={onMark}
      onKeyDown={onKeyDown}
    >
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
    </OptionRow>
  )
}
