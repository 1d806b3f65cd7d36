import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../shared/application/site.ts"
import { parseMemberId } from "../../../shared/kernel/ids.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommand } from "../post/useCommand.ts"

/** Brings one more person into a private community. */
export const AddMember = ({ community }: { readonly community: CommunityView }) => {
  const { t, i18n } = useTranslation("community")
  const site = useSite()
  const everyone = useObservable(site.members)
  const command = useCommand()
  const [chosen, setChosen] = useState("")
  const others = [...everyone.values()]
    .filter((member) => !community.members.includes(member.id))
    .sort((one, other) => one.name.localeCompare(other.name, i18n.language))
  const add = () => {
    const member = parseMemberId(chosen)
    if (member === undefined) return
    command.run(
      () => site.addCommunityMember(community.ledger, member),
      () => {
        announce(t("members.added", { name: everyone.get(member)?.name ?? "" }))
        setChosen("")
      },
    )
  }
  if (others.length === 0)
    return (
      <Text c="dimmed" mb="sm">
        {t("members.none")}
      </Text>
    )
  return (
    <Stack gap="xs" mb="md">
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t("members.add")}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: "", label: t("members.choose") },
            ...others.map(({ id, name, title }) => ({ value: id, label: title === "" ? name : `${name}, ${title}` })),
          ]}
          style={{ flex: "1 1 200px" }}
        />
        <Button disabled={chosen === ""} loading={command.running} onClick={add}>
          {t("members.addAction")}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t("members.addHint")}
      </Text>
      {command.error && <CommandErrorNote error={command.error} />}
    </Stack>
  )
}
