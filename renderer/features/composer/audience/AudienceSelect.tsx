import { IconChevronDown, IconLock } from "@tabler/icons-react"
import { type KeyboardEvent, memo, useCallback, useId, useRef, useState } from "react"
import type { LedgerId } from "../../../../shared/kernel/ids.ts"
import { stripBidiControls } from "../../../ui/bidi.ts"
import { useTexts } from "../../../ui/useTexts.ts"
import { useCommunity } from "../../post/useCommunity.ts"
import classes from "./Audience.module.css"
import { AudienceMenu } from "./AudienceMenu.tsx"

interface AudienceSelectProps {
  readonly value: LedgerId | null
  /** Where one stands: offered first. */
  readonly here: LedgerId | null
  /** Where the post that is passed on comes from: offered last. */
  readonly origin?: LedgerId | undefined
  readonly onChange: (ledger: LedgerId) => void
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey

/** In which community it is said; a letter typed on it begins to look for another. */
export const AudienceSelect = memo(function AudienceSelect(props: AudienceSelectProps) {
  const { value, here, origin, onChange } = props
  const { t } = useTexts("composer")
  const id = useId()
  const community = useCommunity(value ?? undefined)
  const button = useRef<HTMLButtonElement>(null)
  /** What stands in the search field as it opens; null while it is closed. */
  const [begun, setBegun] = useState<string | null>(null)
  const close = useCallback((focus: "back" | "elsewhere") => {
    setBegun(null)
    if (focus === "back") button.current?.focus()
  }, [])
  const choose = useCallback(
    (ledger: LedgerId) => {
      onChange(ledger)
      close("back")
    },
    [onChange, close],
  )
  const openOnKey = (event: KeyboardEvent) => {
    const opens = event.key === "ArrowDown" || event.key === "ArrowUp" || isLetter(event)
    if (!opens || event.nativeEvent.isComposing) return
    event.preventDefault()
    setBegun(isLetter(event) ? event.key : "")
  }
  const name = community && stripBidiControls(community.name)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes.select}
        aria-haspopup="listbox"
        aria-expanded={begun !== null}
        aria-controls={begun === null ? undefined : id}
        aria-label={name === undefined ? t("wherePlace") : t("where.chosen", { community: name })}
        title={name}
        data-empty={!community}
        // The open list closes as it loses the focus: this press is to close it, not to open it again.
        onMouseDown={(event) => begun !== null && event.preventDefault()}
        onClick={() => (begun === null ? setBegun("") : close("back"))}
        onKeyDown={openOnKey}
      >
        {community && <span aria-hidden="true">{community.emoji}</span>}
        <bdi className={classes.chosen}>{name ?? t("wherePlace")}</bdi>
        {community && community.access !== "open" && <IconLock size={14} aria-hidden="true" />}
        <IconChevronDown size={15} aria-hidden="true" />
      </button>
      {begun !== null && (
        <AudienceMenu
          id={id}
          anchor={button}
          value={value}
          here={here}
          origin={origin}
          begun={begun}
          onChoose={choose}
          onClose={close}
        />
      )}
    </>
  )
})
