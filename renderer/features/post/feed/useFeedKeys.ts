import { type KeyboardEvent, type RefObject, useCallback } from "react"
import type { VirtuosoHandle } from "react-virtuoso"
import { useSingleKeys } from "../../../ui/useSingleKeys.ts"

interface FeedKeysInput {
  readonly list: RefObject<VirtuosoHandle | null>
  readonly frame: RefObject<HTMLElement | null>
  readonly count: number
}

/** Place in the list of the article that has the focus, from 0. */
export const readPosition = (frame: HTMLElement | null): number | null => {
  const article = document.activeElement?.closest("article[aria-posinset]")
  if (!article || !frame?.contains(article)) return null
  return Number(article.getAttribute("aria-posinset")) - 1
}

/** The first article whose beginning is in sight: where J begins. */
const readFirstInSight = (frame: HTMLElement | null): number => {
  const articles = [...(frame?.querySelectorAll("article[aria-posinset]") ?? [])]
  const first = articles.find((article) => article.getBoundingClientRect().top >= 0) ?? articles[0]
  return Number(first?.getAttribute("aria-posinset") ?? 1) - 1
}

/** J and K, Page Up and Page Down: from article to article, whether or not it is rendered yet. */
export const useFeedKeys = ({ list, frame, count }: FeedKeysInput) => {
  const focusArticle = useCallback(
    (index: number) => {
      if (index < 0 || index >= count) return
      list.current?.scrollIntoView({
        index,
        done: () => {
          const article = frame.current?.querySelector<HTMLElement>(`article[aria-posinset="${index + 1}"]`)
          article?.focus({ preventScroll: true })
        },
      })
    },
    [list, frame, count],
  )
  const move = useCallback(
    (step: 1 | -1) => {
      const position = readPosition(frame.current)
      focusArticle(position === null ? readFirstInSight(frame.current) : position + step)
    },
    [frame, focusArticle],
  )
  useSingleKeys({ j: () => move(1), k: () => move(-1) })
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const isInArticle = readPosition(frame.current) !== null
      const isEditing =
        event.target instanceof HTMLElement && event.target.matches("input, textarea, [contenteditable]")
      if (!isInArticle || isEditing || (event.key !== "PageDown" && event.key !== "PageUp")) return
      event.preventDefault()
      move(event.key === "PageDown" ? 1 : -1)
    },
    [frame, move],
  )
  return { onKeyDown, focusArticle }
}
