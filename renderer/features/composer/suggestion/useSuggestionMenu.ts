import type { Editor } from "@tiptap/core"
import { type RefObject, useEffect, useImperativeHandle, useState } from "react"
import { useTexts } from "../../../ui/useTexts.ts"
import { joinToChoice } from "./joinToChoice.ts"
import { readTrigger, type Trigger } from "./readTrigger.ts"
import type { Suggestion } from "./suggestion.ts"
import { useSuggestions } from "./useSuggestions.tsx"

/** Takes a key of the editor while a menu is open; true where it did. */
export type SuggestionKeys = (event: KeyboardEvent) => boolean

interface SuggestionMenuState {
  /** Null while no menu is open. */
  readonly trigger: Trigger | null
  readonly suggestions: readonly Suggestion[]
  readonly active: number
  readonly choose: (suggestion: Suggestion) => void
}

const LEAVES_KEYS = "data-mantine-stop-propagation"

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

/** A choice ends in a space: who types one out of habit does not mean a second, and a comma needs none before it. */
const joinNext = ({ state, view }: Editor, language: string): void => {
  const at = state.selection.from
  if (state.doc.textBetween(Math.max(0, at - 1), at) !== " ") return
  const take = (event: InputEvent) => {
    const { selection } = view.state
    const joined = event.isComposing || event.data === null ? undefined : joinToChoice(event.data, language)
    if (joined === undefined || !selection.empty || selection.from !== at) return
    event.preventDefault()
    if (joined !== " ") view.dispatch(view.state.tr.insertText(joined, at - 1, at))
  }
  view.dom.addEventListener("beforeinput", take, { once: true })
}

/** Follows what is typed after a sign, and lets the keys of the editor choose among what it offers. */
export const useSuggestionMenu = (editor: Editor, keys: RefObject<SuggestionKeys | null>): SuggestionMenuState => {
  const { language } = useTexts("composer")
  const [trigger, setTrigger] = useState<Trigger | null>(null)
  const [active, setActive] = useState(0)
  /** Where Escape closed the menu: it stays closed for this sign. */
  const [dismissed, setDismissed] = useState<number | null>(null)

  useEffect(() => {
    const follow = () => {
      const next = readTrigger(editor)
      setTrigger((before) => (before?.from === next?.from && before?.text === next?.text ? before : next))
      setActive(0)
      if (next === null) setDismissed(null)
    }
    const leave = () => setTrigger(null)
    // First words may end in a sign.
    editor.on("focus", follow)
    editor.on("update", follow)
    editor.on("selectionUpdate", follow)
    editor.on("blur", leave)
    follow()
    return () => {
      editor.off("focus", follow)
      editor.off("update", follow)
      editor.off("selectionUpdate", follow)
      editor.off("blur", leave)
    }
  }, [editor])

  const suggestions = useSuggestions(editor, trigger?.from === dismissed ? null : trigger)
  const choose = (suggestion: Suggestion) => {
    if (!trigger) return
    suggestion.apply(editor, { from: trigger.from, to: trigger.to })
    joinNext(editor, language)
    setTrigger(null)
  }
  const takeKey: SuggestionKeys = (event) => {
    if (!trigger || suggestions.length === 0) return false
    const step = STEPS[event.key]
    const chosen = suggestions[active]
    if (step) setActive((active + step + suggestions.length) % suggestions.length)
    else if (event.key === "Escape") setDismissed(trigger.from)
    else if ((event.key === "Enter" || event.key === "Tab") && chosen && !event.shiftKey) choose(chosen)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  useImperativeHandle(keys, () => takeKey)
  const isOpen = trigger !== null && suggestions.length > 0
  // A dialog around the editor hears Escape before the editor does: this leaves the key to the menu.
  useEffect(() => {
    const { dom } = editor.view
    if (isOpen) dom.setAttribute(LEAVES_KEYS, "true")
    return () => dom.removeAttribute(LEAVES_KEYS)
  }, [editor, isOpen])
  return { trigger: isOpen ? trigger : null, suggestions, active, choose }
}
