import type { Editor } from "@tiptap/react"
import { type RefObject, useEffect, useId, useLayoutEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Avatar } from "../../../ui/Avatar.tsx"
import classes from "./MentionMenu.module.css"
import { type MentionKeys, useMentionMenu } from "./useMentionMenu.ts"

interface MentionMenuProps {
  readonly editor: Editor
  readonly keys: RefObject<MentionKeys | null>
}

const WIDTH_PX = 260
const GAP_PX = 6

/** Colleagues to mention, under the `@`; focus stays in the text. */
export const MentionMenu = ({ editor, keys }: MentionMenuProps) => {
  const { t } = useTranslation("composer")
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const { query, people, active, choose } = useMentionMenu(editor, keys)
  const from = query?.from

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

  if (!query) return null
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- focus stays in the editor: a select would take it
    <div ref={list} id={id} role="listbox" aria-label={t("mention")} tabIndex={-1} className={classes.menu}>
      {people.map((person, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the keys are the editor's
        <div
          key={person.id}
          id={`${id}-${index}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option of a listbox that is no select
          role="option"
          aria-selected={index === active}
          className={classes.option}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(person)}
        >
          <Avatar seed={person.id} name={person.name} size={26} connected={person.connected} />
          <span className={classes.words}>
            <bdi className={classes.name}>{person.name}</bdi>
            {person.title !== "" && <bdi className={classes.title}>{person.title}</bdi>}
          </span>
        </div>
      ))}
    </div>
  )
}
