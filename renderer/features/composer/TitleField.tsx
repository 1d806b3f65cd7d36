import { type KeyboardEvent, memo, useId } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import classes from "./TitleField.module.css"
import { measureTitle } from "./titleLength.ts"

interface TitleFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (title: string) => void
  /** Enter: a title has one line, however it is wrapped. */
  readonly onEnter: () => void
  readonly onSubmit: () => void
}

/** Grows with its title, and says near the limit how much is left; too long a title is kept, and said to be. */
export const TitleField = memo(function TitleField({
  label,
  placeholder,
  value,
  onChange,
  onEnter,
  onSubmit,
}: TitleFieldProps) {
  const { t } = useTexts("composer")
  const noteId = useId()
  const length = measureTitle(value)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) onSubmit()
    else onEnter()
  }
  return (
    <>
      <div className={classes.grower} data-text={`${value} `}>
        <textarea
          className={classes.title}
          aria-label={label}
          aria-describedby={noteId}
          aria-invalid={length.kind === "over"}
          placeholder={placeholder}
          dir="auto"
          rows={1}
          value={value}
          onChange={(event) => onChange(event.target.value.replaceAll(/[\r\n]+/g, " "))}
          onKeyDown={onKeyDown}
        />
      </div>
      <span id={noteId} className={classes.note} data-length={length.kind}>
        {length.kind === "near" && t("titleLength.near", { count: length.left })}
        {length.kind === "over" && t("titleLength.over", { count: length.excess })}
      </span>
    </>
  )
})

/** Puts the focus into the text below the title. */
export const focusText = (frame: HTMLElement | null): void =>
  frame?.querySelector<HTMLElement>("[data-text-of-item] :is([contenteditable='true'], textarea)")?.focus()
