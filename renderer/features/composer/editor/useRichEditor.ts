import { type ComponentType, useCallback, useEffect, useRef, useState } from "react"
import type { EditorProps } from "./editorProps.ts"

type RichEditorComponent = ComponentType<EditorProps>

/** The plain editor gives way only in a pause: nobody's word is cut in two. */
const PAUSE_MS = 600

let loaded: RichEditorComponent | undefined
let loading: Promise<RichEditorComponent> | undefined

/** Fetches the rich editor's code, once; a failure leaves the plain editor and is tried again by the next composer. */
export const loadRichEditor = (): Promise<RichEditorComponent> => {
  loading ??= import("./RichEditor.tsx").then(
    (module) => (loaded = module.RichEditor),
    (error: unknown) => {
      loading = undefined
      throw error
    },
  )
  return loading
}

/** The rich editor as soon as it is there and nobody is in the middle of a word. */
export const useRichEditor = (wanted: boolean) => {
  const [Rich, setRich] = useState<RichEditorComponent | null>(() => (wanted ? (loaded ?? null) : null))
  const typing = useRef({ composing: false, at: 0 })

  useEffect(() => {
    if (!wanted || Rich) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const swap = (component: RichEditorComponent) => {
      if (gone) return
      const { composing, at } = typing.current
      if (composing || Date.now() - at < PAUSE_MS) timer = setTimeout(() => swap(component), PAUSE_MS / 2)
      else setRich(() => component)
    }
    loadRichEditor().then(swap, () => undefined)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [wanted, Rich])

  const onTyping = useCallback((composing: boolean) => {
    typing.current = { composing, at: Date.now() }
  }, [])
  return { Rich, onTyping }
}
