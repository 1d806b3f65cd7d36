import type { AnyExtension } from "@tiptap/core"
import { Link } from "@tiptap/extension-link"
import { Placeholder } from "@tiptap/extension-placeholder"
import { Markdown } from "@tiptap/markdown"
import { StarterKit } from "@tiptap/starter-kit"
import { parseSafeLink } from "../../post/markdown/safeLink.ts"

/** What a post can hold: all of it is Markdown, so underline is left out. */
export const createExtensions = (placeholder: () => string, further: readonly AnyExtension[] = []) => [
  StarterKit.configure({ underline: false, link: false, heading: { levels: [2, 3, 4] } }),
  Link.configure({
    openOnClick: false,
    autolink: true,
    linkOnPaste: true,
    isAllowedUri: (address, { defaultValidate }) =>
      defaultValidate(address) && (!address.includes(":") || parseSafeLink(address) !== undefined),
    defaultProtocol: "https",
  }),
  Placeholder.configure({ placeholder }),
  ...further,
  Markdown.configure({ markedOptions: { gfm: true, breaks: true } }),
]
