import { stripBidiControls } from "./bidi.ts"
import classes from "./MarkedText.module.css"

interface MarkedTextProps {
  readonly text: string
  /** Parts to be marked: from inclusive, to exclusive, ascending, apart. */
  readonly ranges: readonly (readonly [from: number, to: number])[]
}

/** A text with what answers the query marked; read as one, and as it is written. */
export const MarkedText = ({ text, ranges }: MarkedTextProps) => {
  const ends = [0, ...ranges.map(([, to]) => to)]
  return (
    <bdi>
      {ranges.map(([from, to], at) => (
        <span key={from}>
          {stripBidiControls(text.slice(ends[at], from))}
          <mark className={classes.mark}>{stripBidiControls(text.slice(from, to))}</mark>
        </span>
      ))}
      {stripBidiControls(text.slice(ends.at(-1)))}
    </bdi>
  )
}
