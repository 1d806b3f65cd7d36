import { TextInput } from "@mantine/core"
import { useTranslation } from "react-i18next"

interface ReviewFieldProps {
  /** A day (ISO 8601), or empty. */
  readonly value: string
  readonly onChange: (day: string) => void
}

/** The day on which somebody is to look again at what is being given. */
export const ReviewField = ({ value, onChange }: ReviewFieldProps) => {
  const { t } = useTranslation("trust")
  return (
    <TextInput
      type="date"
      label={t("review.label")}
      description={t("review.hint")}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
