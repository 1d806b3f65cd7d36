/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an ARIA combobox: no HTML element offers groups, faces and details */
import { Modal } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { WhenGone } from "../../ui/WhenGone.tsx"
import { describeState } from "../search/SearchNotes.tsx"
import classes from "./Palette.module.css"
import { EVERYTHING } from "./useFoundSections.tsx"
import { PaletteOption } from "./PaletteOption.tsx"
import type { PaletteResult, PaletteSection } from "./paletteTarget.ts"
import { usePaletteSections } from "./usePaletteSections.ts"

interface PaletteProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Ctrl+K: the quickest way to a community, a person or an action. */
export const Palette = ({ opened, onClose }: PaletteProps) => {
  const { t } = useTranslation("navigation")
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={600}
      yOffset="9vh"
      transitionProps={{ duration: 0 }}
      classNames={{ content: classes.content ?? "" }}
    >
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content aria-label={t("jump.title")} radius={14} data-leaving={opened ? undefined : true}>
        {opened && <PaletteList onClose={onClose} />}
        <WhenGone />
      </Modal.Content>
    </Modal.Root>
  )
}

/** Without the way to the whole search, which is there whatever was found. */
const countFound = (sections: readonly PaletteSection[]): number =>
  sections.reduce((sum, { id, results }) => (id === EVERYTHING ? sum : sum + results.length), 0)

const PaletteList = ({ onClose }: Pick<PaletteProps, "onClose">) => {
  const { t } = useTranslation("navigation")
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  // At once: the dialog's own focus comes after its transition, and would lose the first letters typed.
  useEffect(() => input.current?.focus(), [])
  const [query, setQuery] = useState("")
  const [marked, setMarked] = useState(0)
  const { sections, note } = usePaletteSections(query)
  const found = sections.flatMap(({ results }) => results)
  const isNothing = sections.every(({ id: name }) => name === EVERYTHING)
  const isBusy = sections.some(({ busy }) => busy)
  const { search } = useSite()
  const notReady = describeState(useObservable(search.state), useTranslation("search").t)
  const current = found[Math.min(marked, found.length - 1)]
  const optionId = (target: PaletteResult) => `${id}-${found.indexOf(target)}`

  const choose = (target: PaletteResult) => {
    note(target.id)
    onClose()
    target.act()
  }
  const mark = (next: number) => {
    setMarked(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" })
  }
  const move = (step: number) => mark((found.length + Math.min(marked, found.length - 1) + step) % found.length)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || found.length === 0) return
    const acts: Record<string, () => void> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => current && choose(current),
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    <>
      <div className={classes.field}>
        <IconSearch size={18} aria-hidden="true" />
        <input
          ref={input}
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={current && optionId(current)}
          aria-label={t("jump.placeholder")}
          placeholder={t("jump.placeholder")}
          className={classes.input}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setMarked(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <output className="visually-hidden">{!isBusy && t("jump.results", { count: countFound(sections) })}</output>
      {isNothing && !isBusy && <p className={classes.none}>{t("jump.none")}</p>}
      <div id={`${id}-list`} role="listbox" aria-label={t("jump.title")} className={classes.list}>
        {sections.map((section) => (
          <div key={section.id} role="group" aria-label={section.heading}>
            <div className={classes.group} aria-hidden="true">
              {section.heading}
            </div>
            {section.results.map((target) => (
              <PaletteOption
                key={target.id}
                id={optionId(target)}
                target={target}
                selected={target === current}
                onChoose={() => choose(target)}
                onMark={() => setMarked(found.indexOf(target))}
                onKeyDown={onKeyDown}
              />
            ))}
          </div>
        ))}
      </div>
      <div aria-live="polite">{notReady !== null && <p className={classes.note}>{notReady}</p>}</div>
    </>
  )
}
