import { TextInput } from "@mantine/core"
import { useTranslation } from "react-i18next"

interface DeviceNameFieldProps {
  readonly value: string
  /** Whether it was sent without a name. */
  readonly missing: boolean
  readonly onChange: (name: string) => void
}

/** What somebody calls a machine that becomes theirs. */
export const DeviceNameField = ({ value, missing, onChange }: DeviceNameFieldProps) => {
  const { t } = useTranslation("devices")
  return (
    <TextInput
      label={t("joining.nameLabel")}
      description={t("joining.nameHelp")}
      maxLength={80}
      required
      value={value}
      error={missing && t("joining.nameMissing")}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
