import { Button } from "@mantine/core"
import { IconCalendarDue } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { DueReview } from "../../ui/dueReviews.ts"
import { startOfDay } from "../../ui/reviewDay.ts"
import { useDay } from "../../ui/useDay.ts"
import { useDueReviews } from "../../ui/useDueReviews.ts"
import access from "../access/Access.module.css"
import { GiveRoleDialog } from "../community/roles/GiveRoleDialog.tsx"
import { createRoleHref } from "../people/personAddress.ts"
import { useMember } from "../post/useCommunity.ts"
import { ChangeRoleDialog } from "./ChangeRoleDialog.tsx"
import { GiveFunctionDialog } from "./GiveFunctionDialog.tsx"

const holderOf = (due: DueReview) => (due.kind === "community" ? due.held.member : due.member.id)

const keyOf = (due: DueReview): string => {
  const of = due.kind === "community" ? due.community.ledger : due.kind === "function" ? due.held.function : ""
  return `${due.kind}/${of}/${holderOf(due)}`
}

/** Roles and functions that wait for me to look at them again: each opens where it is changed or left as it is. */
export const DueReviews = () => {
  const { t } = useTranslation("trust")
  const due = useDueReviews()
  if (due.length === 0) return null
  return (
    <section aria-label={t("review.title")}>
      <ul className={access.list}>
        {due.map((one) => (
          <Due key={keyOf(one)} due={one} />
        ))}
      </ul>
    </section>
  )
}

const Due = ({ due }: { readonly due: DueReview }) => {
  const { t } = useTranslation(["trust", "post"])
  const day = useDay()
  const [opened, setOpened] = useState(false)
  const id = holderOf(due)
  const values = {
    name: useMember(id)?.name ?? t("post:unknownMember"),
    role: t(
      `role.${due.kind === "function" ? due.held.function : due.kind === "role" ? due.member.role : due.held.role}`,
    ),
    community: due.kind === "community" ? due.community.name : "",
  }
  return (
    <li className={access.entry}>
      <IconCalendarDue size={20} aria-hidden="true" />
      <div className={access.what}>
        <p>
          <a className={access.strong} href={createRoleHref(id)}>
            <bdi>{t(due.kind === "community" ? "review.whatIn" : "review.what", values)}</bdi>
          </a>
        </p>
        <p className={access.text}>{t("review.due", { date: day(startOfDay(due.review)) })}</p>
        <div className={access.actions}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t("review.actOf", values)}
            onClick={() => setOpened(true)}
          >
            {t("review.act")}
          </Button>
        </div>
      </div>
      {opened && <DueDialog due={due} onClose={() => setOpened(false)} />}
    </li>
  )
}

const DueDialog = ({ due, onClose }: { readonly due: DueReview; readonly onClose: () => void }) => {
  if (due.kind === "role") return <ChangeRoleDialog member={due.member} onClose={onClose} />
  if (due.kind === "function") return <GiveFunctionDialog member={due.member} held={due.held} onClose={onClose} />
  return <GiveRoleDialog community={due.community} member={due.held.member} onClose={onClose} />
}
