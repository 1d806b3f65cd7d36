import { Editor } from "@tiptap/core"
import { StarterKit } from "@tiptap/starter-kit"
import { createElement } from "react"
import { createRoot } from "react-dom/client"
import { Virtuoso } from "react-virtuoso"
import { postText } from "../stage/postText.ts"

const POSTS = 100_000
const BYTES = 500

/** What is compared with: a bare virtual list of the same texts, and a bare editor, in a page that does nothing else. */
const plainUi = {
  async showList() {
    const frame = document.createElement("div")
    frame.style.height = "100vh"
    document.body.replaceChildren(frame)
    createRoot(frame).render(
      createElement(Virtuoso, {
        totalCount: POSTS,
        itemContent: (index: number) =>
          createElement("article", { style: { padding: "1rem" } }, postText(index + 1, BYTES)),
      }),
    )
    while (document.querySelector("article") === null) await new Promise((resolve) => requestAnimationFrame(resolve))
  },
  showEditor() {
    const frame = document.createElement("div")
    document.body.replaceChildren(frame)
    new Editor({ element: frame, extensions: [StarterKit] }).commands.focus()
  },
}

declare global {
  interface Window {
    plainUi: typeof plainUi
  }
}
window.plainUi = plainUi
