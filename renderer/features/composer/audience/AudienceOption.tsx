import { IconCheck, IconLock } from "@tabler/icons-react"
import { MarkedText } from "../../../ui/MarkedText.tsx"
import { OptionRow } from "../../../ui/OptionRow.tsx"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"
import { useTexts } from "../../../ui/useTexts.ts"
import { countReaders } from "../../community/countReaders.ts"
import classes from "./Audience.module.css"
import type { Audience } from "./listAudiences.ts"

interface AudienceOptionProps {
  readonly id: string
  readonly audience: Audience
  /** The post that is passed on is there already. */
  readonly isOrigin: boolean
  readonly isMarked: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onMark: () => void
}

/** A community with who reads it, or with what keeps us from writing there. */
export const AudienceOption = (props: AudienceOptionProps) => {
  const { id, audience, isOrigin, isMarked, isChosen, onChoose, onMark } = props
  const { t } = useTexts("composer")
  const members = useObservable(useSite().members)
  const { view, obstacle, ranges } = audience
  const readers = t(view.access === "open" ? "where.open" : "where.private", {
    count: countReaders(view, members.values()),
  })
  const about = isOrigin ? t("where.origin") : readers
  return (
    <OptionRow
      id={id}
      face={view.emoji}
      marked={isMarked}
      disabled={obstacle !== null}
      className={classes.option ?? ""}
      onChoose={onChoose}
      onMark={onMark}
    >
      <span className={classes.about}>
        <span className={classes.name}>
          <MarkedText text={view.name} ranges={ranges} />
        </span>
        <span className="visually-hidden">, </span>
        <span className={classes.detail}>
          {view.access !== "open" && <IconLock size={13} aria-hidden="true" />}
          {obstacle === null ? about : t(`where.obstacle.${obstacle}`)}
        </span>
      </span>
      {isChosen && (
        <>
          <span className="visually-hidden">, {t("where.isChosen")}</span>
          <IconCheck size={16} aria-hidden="true" />
        </>
      )}
    </OptionRow>
  )
}
