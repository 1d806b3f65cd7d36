import { NativeSelect } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { levelOf, LEVELS } from "../../../../shared/attention/attentionSettings.ts"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"
import classes from "./ReachingMe.module.css"
import type { SettingsPartProps } from "./ReachingMe.tsx"

/** How much of each community of mine reaches me, and of whichever else I chose it for; a muted one starts with what names me. */
export const CommunityLevels = ({ settings, onChange }: SettingsPartProps) => {
  const { t } = useTranslation("inbox")
  const communities = useObservable(useSite().communities).filter(
    ({ ledger, joined, archivedAt }) => Object.hasOwn(settings.communities, ledger) || (joined && archivedAt === null),
  )
  if (communities.length === 0) return null
  const choose = (ledger: string, chosen: string) => {
    const level = LEVELS.find((one) => one === chosen)
    if (level) onChange({ communities: { ...settings.communities, [ledger]: level } })
  }
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t("settings.communities")}</legend>
      {communities.map(({ ledger, emoji, name, muted }) => (
        <div key={ledger} className={classes.community}>
          <span className={classes.name} aria-hidden="true">
            {emoji} <bdi>{name}</bdi>
          </span>
          <NativeSelect
            aria-label={t("settings.of", { name })}
            value={levelOf(settings, ledger, muted)}
            onChange={({ currentTarget }) => choose(ledger, currentTarget.value)}
            data={LEVELS.map((level) => ({ value: level, label: t(`settings.${level}`) }))}
          />
        </div>
      ))}
    </fieldset>
  )
}
