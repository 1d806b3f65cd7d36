import type { Editor } from "@tiptap/core"
import { memo, type RefObject, useEffect, useId, useLayoutEffect, useRef } from "react"
import { useTexts } from "../../../ui/useTexts.ts"
import { placeBelow } from "../placeBelow.ts"
import type { Sign } from "./readTrigger.ts"
import classes from "./SuggestionMenu.module.css"
import { type SuggestionKeys, useSuggestionMenu } from "./useSuggestionMenu.ts"

interface SuggestionMenuProps {
  readonly editor: Editor
  readonly keys: RefObject<SuggestionKeys | null>
}

const LABELS = {
  "@": "mention",
  "#": "suggest.topics",
  ":": "suggest.emoji",
  "/": "suggest.blocks",
} as const satisfies Record<Sign, string>

/** Colleagues, tags, emoji or blocks, under the sign that asks for them; focus stays in the text. */
export const SuggestionMenu = memo(function SuggestionMenu({ editor, keys }: SuggestionMenuProps) {
  const { t } = useTexts("composer")
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const { trigger, suggestions, active, choose } = useSuggestionMenu(editor, keys)
  const from = trigger?.from

  useLayoutEffect(() => {
    const menu = list.current
    if (from === undefined || !menu) return undefined
    const place = () => placeBelow(menu, editor.view.coordsAtPos(from))
    // Above everything: a dialog would cut off what reaches beyond its edge.
    menu.showPopover?.()
    // Tells its first size, too.
    const size = new ResizeObserver(place)
    size.observe(menu)
    window.addEventListener("scroll", place, true)
    window.addEventListener("resize", place)
    return () => {
      size.disconnect()
      window.removeEventListener("scroll", place, true)
      window.removeEventListener("resize", place)
    }
  }, [from, editor])
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" })
  }, [active])
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
    <div
      ref={list}
      id={id}
      popover="manual"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- focus stays in the editor: a select would take it
      role="listbox"
      aria-label={t(LABELS[trigger.sign])}
      tabIndex={-1}
      className={classes.menu}
    >
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
})
