import {
  IconAt,
  IconBold,
  IconCode,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconMoodSmile,
  IconQuote,
} from "@tabler/icons-react"
import { type Editor, useEditorState } from "@tiptap/react"
import { type KeyboardEvent, memo, useState } from "react"
import { useTexts } from "../../../ui/useTexts.ts"
import { writeSign } from "../suggestion/readTrigger.ts"
import classes from "./Editor.module.css"
import { LinkField } from "./LinkField.tsx"

const TOOLS = [
  { name: "bold", Icon: IconBold, toggle: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  { name: "italic", Icon: IconItalic, toggle: (editor: Editor) => editor.chain().focus().toggleItalic().run() },
  { name: "bulletList", Icon: IconList, toggle: (editor: Editor) => editor.chain().focus().toggleBulletList().run() },
  {
    name: "orderedList",
    Icon: IconListNumbers,
    toggle: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  { name: "blockquote", Icon: IconQuote, toggle: (editor: Editor) => editor.chain().focus().toggleBlockquote().run() },
  { name: "code", Icon: IconCode, toggle: (editor: Editor) => editor.chain().focus().toggleCode().run() },
] as const

const SIGNS = [
  { name: "mention", Icon: IconAt, sign: "@" },
  { name: "emoji", Icon: IconMoodSmile, sign: ":" },
] as const

const moveAlong = (event: KeyboardEvent<HTMLDivElement>) => {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button")]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
  event.preventDefault()
}

/** The formatting that Markdown knows; one tab stop, arrow keys inside. */
export const Toolbar = memo(function Toolbar({ editor }: { readonly editor: Editor }) {
  const { t } = useTexts("composer")
  const [linking, setLinking] = useState(false)
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => [...TOOLS.map(({ name }) => current.isActive(name)), current.isActive("link")],
  })
  if (linking) return <LinkField editor={editor} onClose={() => setLinking(false)} />
  return (
    <div className={classes.tools} role="toolbar" aria-label={t("toolbar.label")} tabIndex={-1} onKeyDown={moveAlong}>
      {TOOLS.map(({ name, Icon, toggle }, index) => (
        <button
          key={name}
          type="button"
          className={classes.tool}
          tabIndex={index === 0 ? 0 : -1}
          aria-pressed={active[index]}
          aria-label={t(`toolbar.${name}`)}
          title={t(`toolbar.${name}`)}
          onClick={() => toggle(editor)}
        >
          <Icon size={17} aria-hidden="true" />
        </button>
      ))}
      <button
        type="button"
        className={classes.tool}
        tabIndex={-1}
        aria-pressed={active[TOOLS.length]}
        aria-label={t("toolbar.link")}
        title={t("toolbar.link")}
        onClick={() => setLinking(true)}
      >
        <IconLink size={17} aria-hidden="true" />
      </button>
      {SIGNS.map(({ name, Icon, sign }) => (
        <button
          key={name}
          type="button"
          className={classes.tool}
          tabIndex={-1}
          aria-label={t(`toolbar.${name}`)}
          title={t(`toolbar.${name}`)}
          onClick={() => writeSign(editor, sign)}
        >
          <Icon size={17} aria-hidden="true" />
        </button>
      ))}
    </div>
  )
})
