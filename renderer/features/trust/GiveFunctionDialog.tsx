import { Button, Checkbox, Radio, Stack, Text } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { MemberView } from "../../../shared/application/site.ts"
import { type LedgerId, parseLedgerId } from "../../../shared/kernel/ids.ts"
import { type HeldFunction, MAX_FUNCTION_SCOPE, SITE_FUNCTIONS } from "../../../shared/site/functions.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { DialogActions } from "../../ui/DialogActions.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../../ui/useCommand.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { KeptNote } from "../drafts/KeptNote.tsx"
import { useKeptForm } from "../drafts/useKeptForm.ts"
import { PersonSelect } from "../community/roles/PersonSelect.tsx"
import { ReviewField } from "./ReviewField.tsx"
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
  const { t } = useTranslation("trust")
  const site = useSite()
  const members = useObservable(site.members)
  const kept = useKeptForm(`function/${member?.id ?? ""}/${held?.function ?? ""}`, {
    person: member?.id ?? "",
    chosen: held?.function ?? "referent",
    scope: (held?.scope ?? []).join(" "),
    review: held?.review ?? "",
  })
  const { review } = kept.fields
  const offered = held ? [held.function] : SITE_FUNCTIONS
  const chosen = offered.find((name) => name === kept.fields.chosen) ?? "referent"
  const scope = kept.fields.scope.split(" ").flatMap((written) => parseLedgerId(written) ?? [])
  const able = [...members.values()].filter(({ role }) => role !== "guest").map(({ id }) => id)
  // Who was chosen earlier may have gone since.
  const person = able.find((id) => id === kept.fields.person) ?? null
  const given = person === null ? undefined : members.get(person)
  const { run, running, error } = useCommand()
  const save = () => {
    if (!given) return
    const places = scope.length === 0 ? null : scope
    run(
      () =>
        site.giveFunction({ member: given.id, function: chosen, scope: places, review: review === "" ? null : review }),
      () => {
        announce(t("functions.done", { name: given.name, function: t(`role.${chosen}`) }))
        kept.clear()
        onClose()
      },
    )
  }
  const title = member ? t("functions.headingOf", { name: member.name }) : t("functions.heading")
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Stack gap="sm">
        <KeptNote {...kept} />
        {!member && (
          <PersonSelect
            label={t("functions.person")}
            among={able}
            value={person}
            onChange={(id) => kept.change({ person: id ?? "" })}
          />
        )}
        <Radio.Group label={t("functions.legend")} value={chosen} onChange={(name) => kept.change({ chosen: name })}>
          <Stack gap="xs" mt="xs">
            {offered.map((name) => (
              <Radio key={name} value={name} label={t(`role.${name}`)} description={t(`functions.what.${name}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {!held && given?.functions.some((one) => one.function === chosen) && (
          <Text size="sm">{t("functions.replaces", { name: given.name })}</Text>
        )}
        <Places scope={scope} onChange={(places) => kept.change({ scope: places.join(" ") })} />
        <ReviewField value={review} onChange={(day) => kept.change({ review: day })} />
        {error && <CommandErrorNote error={error} />}
        <DialogActions onCancel={onClose}>
          <Button loading={running} disabled={person === null} onClick={save}>
            {t(held ? "functions.keep" : "functions.save")}
          </Button>
        </DialogActions>
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
