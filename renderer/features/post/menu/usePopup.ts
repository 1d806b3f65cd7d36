import { type RefObject, useEffect, useRef, useState } from "react"

interface Popup {
  readonly opened: boolean
  /** Whether there is more room above the trigger than below. */
  readonly upwards: boolean
  readonly trigger: RefObject<HTMLButtonElement | null>
  readonly panel: RefObject<HTMLDivElement | null>
  readonly open: () => void
  /** Closes and gives focus back to the trigger. */
  readonly close: () => void
}

const ROOM_PX = 300

/** A panel beside its button: Escape, a click elsewhere or focus elsewhere closes it. */
export const usePopup = (): Popup => {
  const [opened, setOpened] = useState(false)
  const [upwards, setUpwards] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!opened) return undefined
    const leave = (event: Event) => {
      const inside = event.target instanceof Node ? event.target : null
      if (panel.current?.contains(inside) || trigger.current?.contains(inside)) return
      setOpened(false)
    }
    document.addEventListener("pointerdown", leave)
    document.addEventListener("focusin", leave)
    return () => {
      document.removeEventListener("pointerdown", leave)
      document.removeEventListener("focusin", leave)
    }
  }, [opened])

  return {
    opened,
    upwards,
    trigger,
    panel,
    open() {
      const box = trigger.current?.getBoundingClientRect()
      setUpwards(box !== undefined && window.innerHeight - box.bottom < ROOM_PX && box.top > ROOM_PX)
      setOpened(true)
    },
    close() {
      setOpened(false)
      trigger.current?.focus()
    },
  }
}
