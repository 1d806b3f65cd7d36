import { Button, TextInput } from "@mantine/core"
import { IconSearch, IconUserPlus } from "@tabler/icons-react"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useDeferredValue } from "react"
import { useTranslation } from "react-i18next"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { Screen } from "../../ui/Screen.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useMayInvite } from "../../ui/useMayInvite.ts"
import { useIsGuest } from "../../ui/useIsGuest.ts"
import { usePeople } from "../../ui/usePeople.ts"
import classes from "./People.module.css"
import { findPeople } from "./peopleSearch.ts"
import { PersonRow } from "./PersonRow.tsx"
import { useWriters } from "./useWriters.ts"

/** The directory: who is in this site, and who is connected now. */
export const PeopleScreen = () => {
  const { t, i18n } = useTranslation(["people", "search", "access"])
  const { openInvite } = useShell()
  const site = useSite()
  const mayInvite = useMayInvite()
  const members = usePeople()
  const isGuest = useIsGuest()
  const { name = "" } = useSearch({ from: "/people" })
  const navigate = useNavigate()
  const looked = useDeferredValue(name)
  const found = findPeople(members.values(), looked, i18n.language)
  const writers = useWriters(looked).filter((member) => !found.includes(member))

  const search = (typed: string) =>
    void navigate({ to: "/people", search: typed ? { name: typed } : {}, replace: true, resetScroll: false })

  return (
    <Screen
      title={t("title")}
      lead={t(isGuest ? "met" : "count", { count: members.size })}
      actions={
        mayInvite && (
          <Button leftSection={<IconUserPlus size={16} aria-hidden="true" />} onClick={openInvite}>
            {t("invite")}
          </Button>
        )
      }
    >
      {isGuest && <p>{t("access:guest.people")}</p>}
      <TextInput
        type="search"
        aria-label={t("search")}
        placeholder={t("search")}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={name}
        onChange={(event) => search(event.currentTarget.value)}
      />
      <output className="visually-hidden">{name && t("found", { count: found.length })}</output>
      {name !== "" && found.length === 0 && writers.length === 0 ? (
        <EmptyState
          title={t("none.title")}
          text={t("none.text", { name })}
          action={
            <Button variant="default" onClick={() => search("")}>
              {t("none.action")}
            </Button>
          }
        />
      ) : (
        <ul className={classes.list}>
          {found.map((member) => (
            <PersonRow key={member.id} member={member} mine={member.id === site.me.member} />
          ))}
        </ul>
      )}
      {writers.length > 0 && (
        <section aria-labelledby="people-writers">
          <h2 id="people-writers" className={classes.writers}>
            {t("search:facet.from")}
          </h2>
          <ul className={classes.list}>
            {writers.map((member) => (
              <PersonRow key={member.id} member={member} mine={member.id === site.me.member} />
            ))}
          </ul>
        </section>
      )}
    </Screen>
  )
}
