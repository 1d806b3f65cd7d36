import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { DoorView } from "../../../shared/application/accessViews.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { useDay } from "../../ui/useDay.ts"
import { useObservable } from "../../ui/useObservable.ts"
import headerClasses from "../community/CommunityHeader.module.css"
import { Heard } from "../people/PersonRow.tsx"
import { createPersonHref } from "../people/personAddress.ts"
import { useCommand } from "../../ui/useCommand.ts"
import { useMember } from "../post/useCommunity.ts"
import { AskDialog } from "./AskDialog.tsx"
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

/** Where my request stands, and what I can do about it. */
export const DoorState = ({ door }: DoorProps) => {
  const { t } = useTranslation("access")
  const site = useSite()
  const [asking, setAsking] = useState(false)
  const { run, running, error } = useCommand()
  const { request, name } = door
  const words = useRequestWords(door)
  const takeBack = () =>
    run(
      () => site.withdrawRequest(door.door),
      () => announce(t("takenBack")),
    )
  const waits = request !== null && request.answer === null
  const mayAsk = request === null || request.answer?.yes === false
  return (
    <>
      {request && (
        <div className={classes.state}>
          <p>
            <bdi>{words}</bdi>
          </p>
          {request.answer && request.answer.note !== "" && (
            <p className={classes.note} dir="auto">
              {t("reason", { note: request.answer.note })}
            </p>
          )}
          {waits && <p className={classes.text}>{t("waitsWith")}</p>}
          {request.answer?.yes && !door.inside && <p className={classes.text}>{t("arriving")}</p>}
        </div>
      )}
      <div className={classes.actions}>
        {mayAsk && door.answering.length > 0 && (
          <button
            type="button"
            className={headerClasses.join}
            aria-label={t("ask.of", { name })}
            onClick={() => setAsking(true)}
          >
            {t(request ? "ask.again" : "ask.action")}
          </button>
        )}
        {waits && (
          <button
            type="button"
            className={headerClasses.action}
            aria-disabled={running}
            onClick={() => !running && takeBack()}
          >
            {t("takeBack")}
          </button>
        )}
      </div>
      {error && <CommandErrorNote error={error} />}
      {asking && <AskDialog door={door} onClose={() => setAsking(false)} />}
    </>
  )
}
