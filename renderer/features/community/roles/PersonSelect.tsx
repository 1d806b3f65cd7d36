import { NativeSelect } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { MemberId } from "../../../../shared/kernel/ids.ts"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"

interface PersonSelectProps {
  readonly label: string
  readonly among: readonly MemberId[]
  readonly value: MemberId | null
  readonly onChange: (member: MemberId | null) => void
}

/** One of the people who are in a community. */
export const PersonSelect = ({ label, among, value, onChange }: PersonSelectProps) => {
  const { t, i18n } = useTranslation("communityRoles")
  const everyone = useObservable(useSite().members)
  const people = among
    .flatMap((id) => everyone.get(id) ?? [])
    .toSorted((one, other) => one.name.localeCompare(other.name, i18n.language))
  return (
    <NativeSelect
      label={label}
      value={value ?? ""}
      data={[{ value: "", label: t("dialog.choose") }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={({ currentTarget }) => onChange(among.find((id) => id === currentTarget.value) ?? null)}
    />
  )
}
