/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an ARIA combobox: no HTML element offers groups, faces and details */
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useId,
  useMemo,
  useRef,
  useState,
} from "react"
import type { LedgerId } from "../../../../shared/kernel/ids.ts"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"
import { useTexts } from "../../../ui/useTexts.ts"
import classes from "./Audience.module.css"
import { AudienceOption } from "./AudienceOption.tsx"
import { type Audience, listAudiences } from "./listAudiences.ts"
import { readRecentAudiences } from "./recentAudiences.ts"
import { useMenuPlace } from "./useMenuPlace.ts"

interface AudienceMenuProps {
  readonly id: string
  readonly anchor: RefObject<HTMLElement | null>
  readonly value: LedgerId | null
  readonly here: LedgerId | null
  readonly origin: LedgerId | undefined
  /** What was typed to open it. */
  readonly begun: string
  readonly onChoose: (ledger: LedgerId) => void
  readonly onClose: (focus: "back" | "elsewhere") => void
}

/** The field keeps the focus, whatever is pressed in the list. */
const keepFocus = (event: MouseEvent): void => {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault()
}

/** Communities to write in, found by a few letters: the likeliest first, those that take nothing of ours last. */
export const AudienceMenu = (props: AudienceMenuProps) => {
  const { id, anchor, value, here, origin, begun, onChoose, onClose } = props
  const { t } = useTexts("composer")
  const site = useSite()
  const communities = useObservable(site.communities)
  const [query, setQuery] = useState(begun)
  const [near] = useState(() => [value, here, ...readRecentAudiences(localStorage, site.id)])
  const groups = useMemo(
    () => listAudiences(communities, { me: site.me.member, query, near, origin }),
    [communities, site, query, near, origin],
  )
  const found = groups.flatMap(({ audiences }) => audiences)
  const [marked, setMarked] = useState(0)
  const optionId = useId()
  const at = Math.min(marked, found.length - 1)
  const menu = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useMenuPlace(menu, anchor, field)

  const choose = (audience: Audience | undefined) => audience?.obstacle === null && onChoose(audience.view.ledger)
  const move = (step: number) => {
    const next = (at + step + found.length) % found.length
    setMarked(next)
    document.getElementById(`${optionId}-${next}`)?.scrollIntoView({ block: "nearest" })
  }
  const acts: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => choose(found[at]),
    Escape: () => onClose("back"),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    event.stopPropagation()
    // Goes on from the button, as it would from a closed list.
    if (event.key === "Tab") return onClose("back")
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
    !currentTarget.contains(relatedTarget) && onClose("elsewhere")
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its keys are those of the field in it
    <div ref={menu} id={id} popover="manual" className={classes.menu} onMouseDown={keepFocus} onBlur={leave}>
      <input
        ref={field}
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${optionId}-list`}
        aria-activedescendant={found.length > 0 ? `${optionId}-${at}` : undefined}
        aria-label={t("where.search")}
        placeholder={t("where.search")}
        // A dialog around it hears Escape first: this leaves the key to the list.
        data-mantine-stop-propagation="true"
        className={classes.search}
        dir="auto"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setMarked(0)
        }}
        onKeyDown={onKeyDown}
      />
      <output className="visually-hidden">{query !== "" && t("where.found", { count: found.length })}</output>
      {found.length === 0 && <p className={classes.none}>{t("where.none")}</p>}
      <div id={`${optionId}-list`} role="listbox" aria-label={t("whereLabel")} className={classes.list}>
        {groups.map(({ name, audiences }) => (
          <div key={name} role="group" aria-label={t(`where.group.${name}`)}>
            {groups.length > 1 && (
              <div className={classes.group} aria-hidden="true">
                {t(`where.group.${name}`)}
              </div>
            )}
            {audiences.map((audience) => (
              <AudienceOption
                key={audience.view.ledger}
                id={`${optionId}-${found.indexOf(audience)}`}
                audience={audience}
                isOrigin={audience.view.ledger === origin}
                isMarked={audience === found[at]}
                isChosen={audience.view.ledger === value}
                onChoose={() => choose(audience)}
                onMark={() => setMarked(found.indexOf(audience))}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
