import { Button, Checkbox, Stack, Text, TextInput } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CommunityView, MemberView } from "../../../shared/application/site.ts"
import type { MemberId } from "../../../shared/kernel/ids.ts"
import { ok } from "../../../shared/kernel/result.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { foldText } from "../../ui/foldText.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommand } from "../../ui/useCommand.ts"
import classes from "./MembersDialog.module.css"

const NONE: ReadonlySet<MemberId> = new Set()
const SEARCH_FROM = 6

/** Brings people into a private community, as many as are ticked. */
export const AddMembers = ({ community }: { readonly community: CommunityView }) => {
  const { t, i18n } = useTranslation("community")
  const site = useSite()
  const everyone = useObservable(site.members)
  const command = useCommand()
  const [query, setQuery] = useState("")
  const [ticked, setTicked] = useState(NONE)
  // Members of the site read an open one anyway.
  const isOpen = community.access === "open"
  const others = [...everyone.values()]
    .filter((member) => !community.members.includes(member.id) && (!isOpen || member.role === "guest"))
    .sort((one, other) => one.name.localeCompare(other.name, i18n.language))
  const found = others.filter(({ name, title }) => foldText(`${name} ${title}`).includes(foldText(query.trim())))
  // Whoever has become a member meanwhile is not added twice.
  const chosen = others.filter(({ id }) => ticked.has(id))
  const tick = (member: MemberView) =>
    setTicked((before) => {
      const after = new Set(before)
      if (!after.delete(member.id)) after.add(member.id)
      return after
    })
  const addAll = async () => {
    for (const { id } of chosen) {
      const added = await site.addCommunityMember(community.ledger, id)
      if (!added.ok) return added
    }
    return ok(undefined)
  }
  const add = () =>
    command.run(addAll, () => {
      announce(t("members.added", { count: chosen.length, name: chosen[0]?.name ?? "" }))
      setTicked(NONE)
      setQuery("")
    })
  if (others.length === 0)
    return (
      <Text c="dimmed" mb="sm">
        {t(isOpen ? "members.none" : "members.noneLeft")}
      </Text>
    )
  return (
    <Stack gap="xs" mb="md" component="section" aria-label={t(isOpen ? "members.guests" : "members.add")}>
      {others.length >= SEARCH_FROM && (
        <TextInput
          type="search"
          label={t("members.search")}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <ul className={classes.choices}>
        {found.map((member) => (
          <li key={member.id}>
            <Checkbox
              checked={ticked.has(member.id)}
              onChange={() => tick(member)}
              label={<bdi>{member.name}</bdi>}
              description={member.title === "" ? undefined : <bdi>{member.title}</bdi>}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 && <Text c="dimmed">{t("members.notFound")}</Text>}
      <Text size="sm" c="dimmed">
        {t("members.addHint")}
      </Text>
      <Button
        disabled={chosen.length === 0}
        loading={command.running}
        onClick={add}
        style={{ alignSelf: "flex-start" }}
      >
        {t(isOpen ? "members.guests" : "members.addAction")}
        {chosen.length > 0 && ` (${chosen.length})`}
      </Button>
      {command.error && <CommandErrorNote error={command.error} />}
    </Stack>
  )
}
