import { useTranslation } from "react-i18next"
import type { DoorView } from "../../../shared/application/accessViews.ts"
import { useSite } from "../../ui/site.ts"
import { useDay } from "../../ui/useDay.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { Heard } from "../people/PersonRow.tsx"
import { createPersonHref } from "../people/personAddress.ts"
import { useMember } from "../post/useCommunity.ts"
import classes from "./Access.module.css"

interface DoorProps {
  readonly door: DoorView
}

/** Who answers, and when they were last heard of. */
export const Answering = ({ door }: DoorProps) => {
  const { t } = useTranslation("access")
  const members = useObservable(useSite().members)
  const people = door.answering.flatMap((id) => members.get(id) ?? [])
  if (people.length === 0) return <p className={classes.text}>{t("ask.nobody")}</p>
  return (
    <div className={classes.who}>
      <span>{t("who")}</span>
      <ul className={classes.people}>
        {people.map((member) => (
          <li key={member.id}>
            <a href={createPersonHref(member.id)}>
              <bdi>{member.name}</bdi>
            </a>{" "}
            <Heard member={member} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What became of my request, in a sentence. */
export const useRequestWords = ({ request }: DoorView): string => {
  const { t } = useTranslation(["access", "post"])
  const day = useDay()
  const { me } = useSite()
  const by = useMember(request?.answer?.by ?? me.member)
  if (!request) return ""
  if (!request.answer) return t("waits", { date: day(request.at) })
  const said = { name: by?.name ?? t("post:unknownMember"), date: day(request.answer.at) }
  return t(request.answer.yes ? "granted" : "refused", said)
}

/** Where my request stands, in words. */
export const DoorState = ({ door }: DoorProps) => {
  const { t } = useTranslation("access")
  const { request } = door
  const words = useRequestWords(door)
  if (!request) return null
  return (
    <div className={classes.state}>
      <p>
        <bdi>{words}</bdi>
      </p>
      {request.answer && request.answer.note !== "" && (
        <p className={classes.note} dir="auto">
          {t("reason", { note: request.answer.note })}
        </p>
      )}
      {request.answer === null && <p className={classes.text}>{t("waitsWith")}</p>}
      {request.answer?.yes && !door.inside && <p className={classes.text}>{t("arriving")}</p>}
    </div>
  )
}
