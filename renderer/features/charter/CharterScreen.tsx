import { Button } from "@mantine/core"
import { IconCircleCheck, IconPencil } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { CharterStanding, CharterVersionView, CharterView } from "../../../shared/application/charterViews.ts"
import type { MemberView } from "../../../shared/application/site.ts"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { Screen } from "../../ui/Screen.tsx"
import { useSite } from "../../ui/site.ts"
import { useDay } from "../../ui/useDay.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useNames } from "../../ui/useNames.ts"
import { whomToAsk } from "../trust/whomToAsk.ts"
import { AcceptCharter } from "./AcceptCharter.tsx"
import { Acceptances } from "./Acceptances.tsx"
import classes from "./Charter.module.css"
import { CharterNews } from "./CharterNews.tsx"
import { CharterText } from "./CharterText.tsx"
import { EarlierVersions } from "./EarlierVersions.tsx"
import { EditorialForm } from "./EditorialForm.tsx"

/** The version in force, whether one has accepted it, what it said before, and what is posted here. */
export const CharterScreen = () => {
  const charter = useObservable(useSite().charter)
  const [current] = charter.versions
  return current ? <InForce charter={charter} current={current} /> : <Unwritten charter={charter} />
}

const toName = ({ name }: MemberView): string => name

const Unwritten = ({ charter }: { readonly charter: CharterView }) => {
  const { t } = useTranslation("charter")
  const navigate = useNavigate()
  const site = useSite()
  const members = useObservable(site.members)
  const names = useNames()
  const ask = whomToAsk(members, "charter.publish", { me: site.me.member })
  const asked = charter.mayPublish || ask.length === 0 ? "" : t("none.ask", { names: names(ask.map(toName)) })
  return (
    <Screen title={t("title")}>
      <EmptyState
        title={t("none.title")}
        text={`${t("none.text")} ${asked}`.trim()}
        action={
          charter.mayPublish && (
            <Button onClick={() => void navigate({ to: "/charter/write" })}>{t("none.begin")}</Button>
          )
        }
      />
      <EditorialForm charter={charter} />
    </Screen>
  )
}

interface InForceProps {
  readonly charter: CharterView
  readonly current: CharterVersionView
}

const InForce = ({ charter, current }: InForceProps) => {
  const { t } = useTranslation("charter")
  const navigate = useNavigate()
  const site = useSite()
  const name = useObservable(site.name)
  const day = useDay()
  const { number, by, at, twin } = current
  const lead = t("lead", { site: name, number, name: by?.name ?? t("somebody"), date: day(at) })
  return (
    <Screen
      title={t("title")}
      lead={lead}
      actions={
        charter.mayPublish && (
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden="true" />}
            onClick={() => void navigate({ to: "/charter/write" })}
          >
            {t("write.action")}
          </Button>
        )
      }
    >
      {twin && charter.mayPublish && <p className={classes.notice}>{t("versions.inForce", { number })}</p>}
      <CharterNews charter={charter} current={current} />
      <CharterText text={current.text} baseLevel={1} />
      <Answer standing={charter.standing} current={current} />
      <EditorialForm charter={charter} />
      <EarlierVersions versions={charter.versions} />
      {charter.mayPublish && <Acceptances charter={charter} current={current} />}
    </Screen>
  )
}

const Answer = ({
  standing,
  current,
}: {
  readonly standing: CharterStanding
  readonly current: CharterVersionView
}) => {
  const { t } = useTranslation("charter")
  const day = useDay()
  if (standing.kind !== "accepted") return <AcceptCharter version={current} done={t("accept.done")} />
  return (
    <p className={classes.accepted}>
      <IconCircleCheck size={18} aria-hidden="true" />
      {t("accept.since", { date: day(standing.at) })}
    </p>
  )
}
