import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AccessView } from "../../../shared/application/accessViews.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import dotted from "../../ui/Dotted.module.css"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { createPersonHref } from "../people/personAddress.ts"
import { useMember } from "../post/useCommunity.ts"
import { AnswerDialog } from "./AnswerDialog.tsx"
import classes from "./Access.module.css"

type Waiting = AccessView["toAnswer"][number]

/** Requests that wait for me, of one community or of all. */
export const WaitingRequests = ({ of }: { readonly of?: LedgerId }) => {
  const { toAnswer } = useObservable(useSite().access)
  const shown = of === undefined ? toAnswer : toAnswer.filter(({ door }) => door.community === of)
  if (shown.length === 0) return null
  return (
    <ul className={classes.list}>
      {shown.map((one) => (
        <Request key={one.request.id} one={one} />
      ))}
    </ul>
  )
}

const Request = ({ one }: { readonly one: Waiting }) => {
  const { t } = useTranslation(["access", "post"])
  const [yes, setYes] = useState<boolean | null>(null)
  const { door, request } = one
  const member = useMember(request.member)
  const name = member?.name ?? t("post:unknownMember")
  const said = { name, community: door.name }
  return (
    <li className={classes.entry}>
      <Avatar seed={request.member} name={name} size={32} connected={member?.connected ?? false} />
      <div className={classes.what}>
        <p>
          <a className={classes.strong} href={createPersonHref(request.member)}>
            <bdi>{t("waiting.one", said)}</bdi>
          </a>
        </p>
        <p className={`${dotted.parts} ${classes.text}`}>
          {member?.title && <bdi>{member.title}</bdi>}
          <RelativeTime at={request.at} />
        </p>
        {request.note !== "" && (
          <p className={classes.note} dir="auto">
            {t("reason", { note: request.note })}
          </p>
        )}
        <div className={classes.actions}>
          <Button size="compact-sm" aria-label={t("waiting.yesOf", said)} onClick={() => setYes(true)}>
            {t("waiting.yes")}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t("waiting.noOf", said)}
            onClick={() => setYes(false)}
          >
            {t("waiting.no")}
          </Button>
        </div>
      </div>
      {yes !== null && <AnswerDialog one={one} yes={yes} onClose={() => setYes(null)} />}
    </li>
  )
}
