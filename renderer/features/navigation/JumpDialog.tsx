/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an ARIA combobox: no HTML element offers groups, faces and details */
import { Modal } from "@mantine/core"
import { IconArrowRight, IconBolt, IconSearch } from "@tabler/icons-react"
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Avatar } from "../../ui/Avatar.tsx"
import classes from "./JumpDialog.module.css"
import { GROUPS, type JumpTarget, matchTargets } from "./jumpTargets.ts"
import { useJumpTargets } from "./useJumpTargets.ts"

interface JumpDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Ctrl+K: the quickest way to a community, a person or an action. */
export const JumpDialog = ({ opened, onClose }: JumpDialogProps) => {
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
      <Modal.Content aria-label={t("jump.title")} radius={14}>
        <JumpList onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  )
}

const JumpList = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation("navigation")
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  // At once: the dialog's own focus comes after its transition, and would lose the first letters typed.
  useEffect(() => input.current?.focus(), [])
  const [query, setQuery] = useState("")
  const [marked, setMarked] = useState(0)
  const found = matchTargets(useJumpTargets(), query)
  const current = found[Math.min(marked, found.length - 1)]
  const optionId = (target: JumpTarget) => `${id}-${found.indexOf(target)}`

  const choose = (target: JumpTarget) => {
    onClose()
    target.act()
  }
  const move = (step: number) => {
    const next = (found.length + Math.min(marked, found.length - 1) + step) % found.length
    setMarked(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" })
  }
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
      <output className="visually-hidden">{t("jump.results", { count: found.length })}</output>
      {found.length === 0 && <p className={classes.none}>{t("jump.none")}</p>}
      <div id={`${id}-list`} role="listbox" aria-label={t("jump.title")} className={classes.list}>
        {GROUPS.map((group) => ({ group, targets: found.filter((target) => target.group === group) }))
          .filter(({ targets }) => targets.length > 0)
          .map(({ group, targets }) => (
            <div key={group} role="group" aria-label={t(`jump.${group}`)}>
              <div className={classes.group} aria-hidden="true">
                {t(`jump.${group}`)}
              </div>
              {targets.map((target) => (
                <div
                  key={target.id}
                  id={optionId(target)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={target === current}
                  className={classes.option}
                  onClick={() => choose(target)}
                  onKeyDown={onKeyDown}
                  onMouseMove={() => setMarked(found.indexOf(target))}
                >
                  <Face target={target} />
                  <span className={classes.label}>{target.label}</span>
                  {target.detail && (
                    <>
                      <span className="visually-hidden">, </span>
                      <span className={classes.detail}>{target.detail}</span>
                    </>
                  )}
                </div>
              ))}
            </div>
          ))}
      </div>
    </>
  )
}

const Face = ({ target }: { readonly target: JumpTarget }) => {
  if (target.group === "people" && target.face) return <Avatar seed={target.face} name={target.label} size={26} />
  const icons = {
    actions: <IconBolt size={16} />,
    places: <IconArrowRight size={16} />,
    communities: null,
    people: null,
  }
  return (
    <span className={classes.face} aria-hidden="true">
      {icons[target.group] ?? (target.face || "💬")}
    </span>
  )
}
