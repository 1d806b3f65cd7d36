import type { Editor } from "@tiptap/core"
import { type RefObject, useEffect, useId, useLayoutEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import type { Sign } from "./readTrigger.ts"
import classes from "./SuggestionMenu.module.css"
import { type SuggestionKeys, useSuggestionMenu } from "./useSuggestionMenu.ts"

interface SuggestionMenuProps {
  readonly editor: Editor
  readonly keys: RefObject<SuggestionKeys | null>
}

const WIDTH_PX = 260
const GAP_PX = 6
const LABELS = {
  "@": "mention",
  "#": "suggest.topics",
  ":": "suggest.emoji",
  "/": "suggest.blocks",
} as const satisfies Record<Sign, string>

/** Colleagues, tags, emoji or blocks, under the sign that asks for them; focus stays in the text. */
export const SuggestionMenu = ({ editor, keys }: SuggestionMenuProps) => {
  const { t } = useTranslation("composer")
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const { trigger, suggestions, active, choose } = useSuggestionMenu(editor, keys)
  const from = trigger?.from

  useLayoutEffect(() => {
    const frame = list.current?.offsetParent?.getBoundingClientRect()
    if (from === undefined || !list.current || !frame) return
    const sign = editor.view.coordsAtPos(from)
    list.current.style.left = `${Math.max(0, Math.min(sign.left - frame.left, frame.width - WIDTH_PX))}px`
    list.current.style.top = `${sign.bottom - frame.top + GAP_PX}px`
  }, [from, editor])
  useEffect(() => {
    const text = editor.view.dom
    if (from === undefined) return undefined
    text.setAttribute("aria-controls", id)
    text.setAttribute("aria-activedescendant", `${id}-${active}`)
    return () => {
      text.removeAttribute("aria-controls")
      text.removeAttribute("aria-activedescendant")
    }
  }, [from, active, id, editor])

  if (!trigger) return null
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- focus stays in the editor: a select would take it
    <div ref={list} id={id} role="listbox" aria-label={t(LABELS[trigger.sign])} tabIndex={-1} className={classes.menu}>
      {suggestions.map((suggestion, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the keys are the editor's
        <div
          key={suggestion.id}
          id={`${id}-${index}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option of a listbox that is no select
          role="option"
          aria-selected={index === active}
          className={classes.option}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(suggestion)}
        >
          <span className={classes.face} aria-hidden="true">
            {suggestion.face}
          </span>
          <span className={classes.words}>
            <bdi className={classes.name}>{suggestion.label}</bdi>
            {suggestion.detail !== "" && <bdi className={classes.detail}>{suggestion.detail}</bdi>}
          </span>
        </div>
      ))}
    </div>
  )
}
