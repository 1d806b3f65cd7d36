import { Button, Group } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ModerationCase } from "../../../shared/application/moderationViews.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { useDay } from "../../ui/useDay.ts"
import { Markdown } from "../post/markdown/Markdown.tsx"
import { createCommentHref, createPostHref } from "../post/postAddress.ts"
import { useCommand } from "../../ui/useCommand.ts"
import { useCommunity, useMember } from "../post/useCommunity.ts"
import classes from "./Moderation.module.css"
import { ReasonDialog } from "./ReasonDialog.tsx"
import { WithheldNote } from "./WithheldNote.tsx"
import { useWhoElse } from "./useWhoElse.ts"

/** One post or comment with what was said about it, and what can be decided. */
export const CaseRow = ({ one }: { readonly one: ModerationCase }) => {
  const { t } = useTranslation("moderation")
  const name = useMember(one.author)?.name ?? t("case.somebody")
  const community = useCommunity(one.post.ledger)?.name ?? ""
  const me = useSite().me.member
  const href = one.what === "comment" ? createCommentHref(one.post, one.item) : createPostHref(one.post)
  const own = one.author === me
  return (
    <article className={classes.body}>
      <h3 className={classes.who}>{t(`case.${one.what}`, { name, community })}</h3>
      {one.what === "gone" ? (
        <p className={classes.meta}>{t("case.goneText")}</p>
      ) : (
        <blockquote className={classes.text} dir="auto">
          {one.title !== "" && <strong>{one.title}</strong>}
          <Markdown source={one.markdown} baseLevel={3} />
          {one.pictures > 0 && <p className={classes.meta}>{t("case.pictures", { count: one.pictures })}</p>}
        </blockquote>
      )}
      {own && one.hidden ? (
        <WithheldNote
          target={{ ledger: one.post.ledger, item: one.item }}
          withheld={{ why: "hidden", hidden: one.hidden, erasing: one.erasing, appeal: one.appeal }}
        />
      ) : (
        <Said one={one} authorName={name} />
      )}
      {(own || !one.hidden) && (
        <a className={classes.meta} href={href}>
          {t("case.open")}
        </a>
      )}
      {one.mayDecide && <Decisions one={one} />}
    </article>
  )
}

interface SaidProps {
  readonly one: ModerationCase
  readonly authorName: string
}

const Said = ({ one, authorName }: SaidProps) => {
  const { t } = useTranslation("moderation")
  const day = useDay()
  const { reports, hidden, erasing, appeal } = one
  const hider = useMember(hidden?.by ?? one.author)?.name ?? t("case.somebody")
  const eraser = useMember(erasing?.by ?? one.author)?.name ?? t("case.somebody")
  const answerer = useMember(appeal?.answer?.by ?? one.author)?.name ?? t("case.somebody")
  return (
    <>
      {hidden && (
        <p>
          {t("case.hiddenBy", { name: hider, date: day(hidden.at), reason: t(`reason.${hidden.reason}`) })}{" "}
          <bdi>{hidden.note}</bdi>
        </p>
      )}
      {erasing && (
        <p>
          {t("case.erasingBy", {
            name: eraser,
            date: day(erasing.at),
            reason: t(`reason.${erasing.reason}`),
            from: day(erasing.from),
          })}{" "}
          <bdi>{erasing.note}</bdi>
        </p>
      )}
      {reports.length > 0 && (
        <ul className={classes.reports}>
          {reports.map((report) => (
            <Report key={`${report.by}/${report.at}`} report={report} />
          ))}
        </ul>
      )}
      {appeal && (
        <>
          <p>{t("case.appealedBy", { name: authorName })}</p>
          <blockquote className={classes.quote} dir="auto">
            {appeal.note}
          </blockquote>
        </>
      )}
      {appeal?.answer && <p>{t("case.upheldBy", { name: answerer, date: day(appeal.answer.at) })}</p>}
    </>
  )
}

const Report = ({ report }: { readonly report: ModerationCase["reports"][number] }) => {
  const { t } = useTranslation("moderation")
  const name = useMember(report.by)?.name ?? t("case.somebody")
  return (
    <li>
      {t("case.reportedBy", { name, reason: t(`reason.${report.reason}`) })} <bdi>{report.note}</bdi>
    </li>
  )
}

const Decisions = ({ one }: { readonly one: ModerationCase }) => {
  const { t } = useTranslation("moderation")
  const site = useSite()
  const { run, running, error } = useCommand()
  const [asked, setAsked] = useState<"hide" | "erase" | null>(null)
  const target = { ledger: one.post.ledger, item: one.item }
  const who = useWhoElse(target)
  const waitsForAnswer = one.hidden === null || one.appeal?.answer === null
  return (
    <>
      <Group gap="sm">
        {one.hidden ? (
          <Button
            loading={running}
            onClick={() =>
              run(
                () => site.restoreItem(target, ""),
                () => announce(t("case.restored")),
              )
            }
          >
            {t("case.restore")}
          </Button>
        ) : (
          <Button onClick={() => setAsked("hide")}>{t("case.hide")}</Button>
        )}
        {one.mayKeep && waitsForAnswer && (
          <Button
            variant="default"
            loading={running}
            onClick={() =>
              run(
                () => site.keepItem(target, ""),
                () => announce(t("case.kept")),
              )
            }
          >
            {t(one.hidden ? "case.keepHidden" : "case.keep")}
          </Button>
        )}
        {one.mayErase && (
          <Button variant="default" onClick={() => setAsked("erase")}>
            {t("case.erase")}
          </Button>
        )}
      </Group>
      {!one.mayKeep && waitsForAnswer && (
        <p className={classes.meta}>{who === null ? t("case.ownNobody") : t("case.own", { names: who })}</p>
      )}
      {error && <CommandErrorNote error={error} />}
      {asked && <ReasonDialog what={asked} target={target} onClose={() => setAsked(null)} />}
    </>
  )
}
