import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Section } from "../../ui/Section.tsx"
import { partHeading, type SettingsPartId } from "./settingsParts.ts"

interface SettingsPartProps {
  readonly part: SettingsPartId
  /** What it is about, in a sentence. */
  readonly text?: string
  readonly children?: ReactNode
}

/** One part of the settings, under the name that the index and the palette give it. */
export const SettingsPart = ({ part, ...rest }: SettingsPartProps) => {
  const { t } = useTranslation("places")
  return <Section id={partHeading(part)} title={t(`part.${part}`)} {...rest} />
}
