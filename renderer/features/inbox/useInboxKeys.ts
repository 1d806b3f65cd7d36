import { type RefObject, useEffect, useRef } from "react"
import { useSingleKeys } from "../../ui/useSingleKeys.ts"

const rowsOf = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>("[data-entry]") ?? []),
]

const idOf = (row: HTMLElement | undefined): string | undefined => row?.dataset["entry"]

const focus = (row: HTMLElement | undefined): void => {
  row?.querySelector<HTMLElement>("a")?.focus()
  row?.scrollIntoView({ block: "nearest" })
}

/** J and K from row to row, E is done and L for later; the focus goes on to what comes next, so that a hand can stay on its key. */
export const useInboxKeys = (
  list: RefObject<HTMLElement | null>,
  settle: (id: string, as: "done" | "later") => void,
) => {
  const next = useRef<string | null>(null)
  const current = () => rowsOf(list.current).findIndex((row) => row.contains(document.activeElement))
  const move = (step: 1 | -1) => {
    const at = current()
    focus(rowsOf(list.current)[at === -1 ? 0 : at + step])
  }
  /** Where the focus stands in a row that is about to go, it moves to the row after it, or before. */
  const focusAfter = (id: string) => {
    const rows = rowsOf(list.current)
    const at = current()
    if (idOf(rows[at]) === id) next.current = idOf(rows[at + 1] ?? rows[at - 1]) ?? null
  }
  useEffect(() => {
    if (next.current === null) return
    const row = rowsOf(list.current).find((one) => idOf(one) === next.current)
    next.current = null
    focus(row)
  })
  const settleCurrent = (as: "done" | "later") => {
    const id = idOf(rowsOf(list.current)[current()])
    if (id === undefined) return
    focusAfter(id)
    settle(id, as)
  }
  useSingleKeys({
    j: () => move(1),
    k: () => move(-1),
    e: () => settleCurrent("done"),
    l: () => settleCurrent("later"),
  })
  return { focusAfter }
}
