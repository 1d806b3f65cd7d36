import type { Editor } from "@tiptap/react"
import { type RefObject, useEffect, useImperativeHandle, useState } from "react"
import type { MemberView } from "../../../../shared/application/site.ts"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"
import { matchMembers } from "./matchMembers.ts"
import { type MentionQuery, readMention } from "./readMention.ts"

/** Takes a key of the editor while the menu is open; true where it did. */
export type MentionKeys = (event: KeyboardEvent) => boolean

interface MentionMenu {
  readonly query: MentionQuery | null
  readonly people: readonly MemberView[]
  readonly active: number
  readonly choose: (member: MemberView) => void
}

const MAX_PEOPLE = 6
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

/** Follows what is typed after an `@`, and lets the keys of the editor choose among the people that match. */
export const useMentionMenu = (editor: Editor, keys: RefObject<MentionKeys | null>): MentionMenu => {
  const site = useSite()
  const members = useObservable(site.members)
  const [query, setQuery] = useState<MentionQuery | null>(null)
  const [active, setActive] = useState(0)
  /** Where Escape closed the menu: it stays closed for this `@`. */
  const [dismissed, setDismissed] = useState<number | null>(null)

  useEffect(() => {
    const follow = () => {
      const next = readMention(editor)
      setQuery((before) => (before?.from === next?.from && before?.text === next?.text ? before : next))
      setActive(0)
      if (next === null) setDismissed(null)
    }
    const leave = () => setQuery(null)
    editor.on("update", follow)
    editor.on("selectionUpdate", follow)
    editor.on("blur", leave)
    return () => {
      editor.off("update", follow)
      editor.off("selectionUpdate", follow)
      editor.off("blur", leave)
    }
  }, [editor])

  const isOpen = query !== null && query.from !== dismissed
  const others = [...members.values()].filter(({ id }) => id !== site.me.member)
  const people = isOpen ? matchMembers(others, query.text, MAX_PEOPLE) : []
  const choose = (member: MemberView) => {
    if (!query) return
    editor.chain().focus().insertContentAt({ from: query.from, to: query.to }, `@${member.name} `).run()
    setQuery(null)
  }
  const takeKey: MentionKeys = (event) => {
    if (!query || people.length === 0) return false
    const step = STEPS[event.key]
    const chosen = people[active]
    if (step) setActive((active + step + people.length) % people.length)
    else if (event.key === "Escape") setDismissed(query.from)
    else if ((event.key === "Enter" || event.key === "Tab") && chosen && !event.shiftKey) choose(chosen)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  useImperativeHandle(keys, () => takeKey)
  return { query: people.length > 0 ? query : null, people, active, choose }
}
