import { Button, TextInput } from "@mantine/core"
import { IconListCheck } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { maySite } from "../../../shared/site/rights.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Screen } from "../../ui/Screen.tsx"
import { Section } from "../../ui/Section.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommand } from "../../ui/useCommand.ts"
import { DueReviews } from "./DueReviews.tsx"
import { Functions } from "./Functions.tsx"
import { HeldRow } from "./HeldRow.tsx"
import { GivenInvitations } from "./GivenInvitations.tsx"
import { Quarantine } from "./Quarantine.tsx"
import { Ownership } from "./Ownership.tsx"
import { LeaveSite } from "./LeaveSite.tsx"
import rows from "../../ui/Rows.module.css"
import classes from "./Trust.module.css"
import { useDay } from "../../ui/useDay.ts"
import { useNames } from "../../ui/useNames.ts"
import { whomToAsk } from "./whomToAsk.ts"

/** Who holds what, since when and by whom; the invitations that stand; the way out. */
export const TrustScreen = () => {
  const { t } = useTranslation("trust")
  const navigate = useNavigate()
  return (
    <Screen
      title={t("title")}
      lead={t("lead")}
      actions={
        <Button
          variant="default"
          leftSection={<IconListCheck size={16} aria-hidden="true" />}
          onClick={() => void navigate({ to: "/register" })}
        >
          {t("register")}
        </Button>
      }
    >
      <DueReviews />
      <Holders />
      <Functions member={null} />
      <Ownership />
      <GivenInvitations />
      <Quarantine />
      <SiteName />
      <LeaveSite />
    </Screen>
  )
}

const Holders = () => {
  const { t } = useTranslation("trust")
  const { holders } = useObservable(useSite().trust)
  const day = useDay()
  return (
    <Section title={t("holders.title")} text={t("holders.text")}>
      <ul className={rows.list}>
        {holders.map(({ person, role, since, by, review }) => (
          <HeldRow
            key={person.id}
            person={person}
            what={t(`role.${role}`)}
            text={t(`roleText.${role}`)}
            since={by ? t("holders.since", { date: day(since), by: by.name }) : t("holders.from", { date: day(since) })}
            review={review}
          />
        ))}
      </ul>
    </Section>
  )
}

const SiteName = () => {
  const { t } = useTranslation("trust")
  const site = useSite()
  const name = useObservable(site.name)
  const members = useObservable(site.members)
  const [typed, setTyped] = useState<string | null>(null)
  const { run, running, error } = useCommand()
  const names = useNames()
  const me = members.get(site.me.member)
  const may = me !== undefined && maySite("site.rename", me.role)
  const ask = whomToAsk(members, "site.rename", { me: site.me.member })
  const save = () =>
    run(
      () => site.renameSite(typed ?? name),
      () => {
        announce(t("name.done", { name: typed ?? name }))
        setTyped(null)
      },
    )
  return (
    <Section title={t("name.title")}>
      {may ? (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <TextInput
            className={classes.field}
            label={t("name.label")}
            maxLength={80}
            value={typed ?? name}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={running} disabled={typed === null || typed.trim() === ""}>
            {t("name.save")}
          </Button>
        </form>
      ) : (
        <>
          <p>
            <bdi>{name}</bdi>
          </p>
          {ask.length > 0 && (
            <p className={rows.text}>{t("manage.ask", { names: names(ask.map((member) => member.name)) })}</p>
          )}
        </>
      )}
      {error && <CommandErrorNote error={error} />}
    </Section>
  )
}
