import { type KeyboardEvent, type ReactNode, useEffect } from "react"
import classes from "./PlainMenu.module.css"
import { usePopup } from "./usePopup.ts"

export interface PlainMenuItem {
  readonly id: string
  /** Accessible name; also the text where `face` is missing. */
  readonly label: string
  readonly icon?: ReactNode
  /** Shown instead of the label: an emoji. */
  readonly face?: string
  /** Set for items that stand or don't, such as one's own reactions. */
  readonly checked?: boolean
  readonly tone?: "danger"
  readonly onSelect: () => void
}

interface PlainMenuProps {
  readonly label: string
  readonly icon: ReactNode
  readonly items: readonly PlainMenuItem[]
  readonly layout?: "list" | "grid"
  /** Lets a shortcut of the row open it. */
  readonly triggerName?: string
}

const NEXT: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

const readItems = (panel: HTMLElement): HTMLElement[] => [...panel.querySelectorAll<HTMLElement>("[role^='menuitem']")]

/** A menu of plain elements for virtual rows: arrow keys move, Escape closes, focus returns to its button. */
export const PlainMenu = ({ label, icon, items, layout = "list", triggerName }: PlainMenuProps) => {
  const { opened, upwards, trigger, panel, open, close } = usePopup()
  useEffect(() => {
    if (opened && panel.current) readItems(panel.current)[0]?.focus()
  }, [opened, panel])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const move = NEXT[event.key]
    if (event.key === "Escape" || event.key === "Tab") close()
    else if (move) {
      const elements = readItems(event.currentTarget)
      const at = elements.findIndex((element) => element === document.activeElement)
      elements[move(at, elements.length)]?.focus()
    }
    if (event.key !== "Tab" && (move || event.key === "Escape")) event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={classes.anchor}>
      <button
        ref={trigger}
        type="button"
        className={classes.trigger}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={opened}
        data-menu={triggerName}
        onClick={opened ? close : open}
      >
        {icon}
      </button>
      {opened && (
        <div
          ref={panel}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          className={classes.panel}
          data-layout={layout}
          data-upwards={upwards}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <MenuItem key={item.id} item={item} onClose={close} />
          ))}
        </div>
      )}
    </div>
  )
}

const MenuItem = ({ item, onClose }: { readonly item: PlainMenuItem; readonly onClose: () => void }) => (
  <button
    type="button"
    role={item.checked === undefined ? "menuitem" : "menuitemcheckbox"}
    aria-checked={item.checked}
    aria-label={item.face === undefined ? undefined : item.label}
    title={item.face === undefined ? undefined : item.label}
    tabIndex={-1}
    className={item.face === undefined ? classes.item : classes.face}
    data-tone={item.tone}
    onClick={() => {
      onClose()
      item.onSelect()
    }}
  >
    {item.icon}
    {item.face ?? item.label}
  </button>
)
