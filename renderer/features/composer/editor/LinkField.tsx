import { IconCheck, IconLinkOff, IconX } from "@tabler/icons-react"
import type { Editor } from "@tiptap/react"
import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import { useTexts } from "../../../ui/useTexts.ts"
import { PlainIconButton } from "../../../ui/IconButton.tsx"
import { parseSafeLink } from "../../post/markdown/safeLink.ts"
import classes from "./Editor.module.css"

const readHref = (editor: Editor): string => {
  const href: unknown = editor.getAttributes("link")["href"]
  return typeof href === "string" ? href : ""
}

const complete = (address: string): string => (/^[a-z]+:/i.test(address) ? address : `https://${address}`)

/** Asks for the address of a link in the place of the toolbar. */
export const LinkField = ({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) => {
  const { t } = useTexts("composer")
  const [address, setAddress] = useState(() => readHref(editor))
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const link = parseSafeLink(complete(address.trim()))

  const finish = () => {
    onClose()
    editor.commands.focus()
  }
  const apply = () => {
    if (!link) return
    const chain = editor.chain().focus().extendMarkRange("link")
    if (editor.state.selection.empty && !editor.isActive("link"))
      chain.insertContent([
        { type: "text", text: address.trim(), marks: [{ type: "link", attrs: { href: link.href } }] },
      ])
    else chain.setLink({ href: link.href })
    chain.run()
    finish()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange("link").unsetLink().run()
    finish()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) apply()
    else if (event.key === "Escape") finish()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={classes.linkField}>
      <input
        ref={field}
        type="url"
        className={classes.linkInput}
        aria-label={t("link.address")}
        placeholder="https://"
        value={address}
        aria-invalid={address !== "" && !link}
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <PlainIconButton label={t("link.apply")} disabled={!link} onClick={apply}>
        <IconCheck size={17} aria-hidden="true" />
      </PlainIconButton>
      {editor.isActive("link") && (
        <PlainIconButton label={t("link.remove")} onClick={remove}>
          <IconLinkOff size={17} aria-hidden="true" />
        </PlainIconButton>
      )}
      <PlainIconButton label={t("link.cancel")} onClick={finish}>
        <IconX size={17} aria-hidden="true" />
      </PlainIconButton>
    </div>
  )
}
