import { Button, Checkbox, Group, Radio, Stack, Text, TextInput } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { MemberView } from "../../../shared/application/site.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import {
  type HeldFunction,
  MAX_FUNCTION_SCOPE,
  SITE_FUNCTIONS,
  type SiteFunction,
} from "../../../shared/site/functions.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../../ui/useCommand.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { PersonSelect } from "../community/roles/PersonSelect.tsx"
import classes from "./Trust.module.css"

interface GiveFunctionDialogProps {
  /** Null: whoever is chosen. */
  readonly member: MemberView | null
  /** What is changed; null: a function that they are given. */
  readonly held: HeldFunction | null
  readonly onClose: () => void
}

/** Names somebody for a function, for the site or for communities, with a day on which to look at it again. */
export const GiveFunctionDialog = ({ member, held, onClose }: GiveFunctionDialogProps) => {
  const { t } = useTranslation(["trust", "common"])
  const site = useSite()
  const members = useObservable(site.members)
  const [person, setPerson] = useState(member?.id ?? null)
  const [chosen, setChosen] = useState<SiteFunction>(held?.function ?? "referent")
  const [scope, setScope] = useState<readonly LedgerId[]>(held?.scope ?? [])
  const [review, setReview] = useState(held?.review ?? "")
  const { run, running, error } = useCommand()
  const save = () => {
    const given = person && members.get(person)
    if (!given) return
    const places = scope.length === 0 ? null : scope
    run(
      () =>
        site.giveFunction({ member: given.id, function: chosen, scope: places, review: review === "" ? null : review }),
      () => {
        announce(t("functions.done", { name: given.name, function: t(`role.${chosen}`) }))
        onClose()
      },
    )
  }
  const able = [...members.values()].filter(({ role }) => role !== "guest").map(({ id }) => id)
  const offered = held ? [held.function] : SITE_FUNCTIONS
  const title = member ? t("functions.headingOf", { name: member.name }) : t("functions.heading")
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Stack gap="sm">
        {!member && <PersonSelect label={t("functions.person")} among={able} value={person} onChange={setPerson} />}
        <Radio.Group
          label={t("functions.legend")}
          value={chosen}
          onChange={(value) => setChosen(SITE_FUNCTIONS.find((name) => name === value) ?? chosen)}
        >
          <Stack gap="xs" mt="xs">
            {offered.map((name) => (
              <Radio key={name} value={name} label={t(`role.${name}`)} description={t(`functions.what.${name}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Places scope={scope} onChange={setScope} />
        <TextInput
          type="date"
          label={t("review.label")}
          description={t("review.hint")}
          value={review}
          onChange={(event) => setReview(event.currentTarget.value)}
        />
        {error && <CommandErrorNote error={error} />}
        <Group justify="flex-end" gap="sm" mt="sm">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button loading={running} disabled={person === null} onClick={save}>
            {t("functions.save")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

interface PlacesProps {
  readonly scope: readonly LedgerId[]
  readonly onChange: (scope: readonly LedgerId[]) => void
}

/** Open communities, and those that were open when they were named. */
const Places = ({ scope, onChange }: PlacesProps) => {
  const { t } = useTranslation("trust")
  const communities = useObservable(useSite().communities)
  const offered = communities.filter(({ access, ledger }) => access === "open" || scope.includes(ledger))
  // Those that this machine cannot read stay as they are.
  const others = scope.filter((ledger) => offered.every((one) => one.ledger !== ledger))
  if (offered.length === 0) return <Text size="sm">{t("functions.inSite")}</Text>
  return (
    <Checkbox.Group
      label={t("functions.scope")}
      description={t("functions.scopeHint")}
      value={[...scope]}
      onChange={(values) => {
        const named = offered.filter(({ ledger }) => values.includes(ledger)).map(({ ledger }) => ledger)
        onChange([...others, ...named].slice(0, MAX_FUNCTION_SCOPE))
      }}
    >
      <div className={classes.places}>
        {offered.map(({ ledger, name }) => (
          <Checkbox key={ledger} value={ledger} label={<bdi>{name}</bdi>} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
