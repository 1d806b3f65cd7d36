import { Switch } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { AttentionSettings } from "../../../../shared/attention/attentionSettings.ts"
import { isOptional, REASONS } from "../../../../shared/attention/reasons.ts"
import { CommandErrorNote } from "../../../ui/CommandErrorNote.tsx"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"
import { useCommand } from "../../../ui/useCommand.ts"
import { CommunityLevels } from "./CommunityLevels.tsx"
import { QuietTimes } from "./QuietTimes.tsx"
import { SettingsPart } from "../../settings/SettingsPart.tsx"
import classes from "./ReachingMe.module.css"
import { SystemSwitch } from "./SystemSwitch.tsx"

export interface SettingsPartProps {
  readonly settings: AttentionSettings
  readonly onChange: (change: Partial<AttentionSettings>) => void
}

/** What may reach this member: by kind, by community, at which hours, and through the system. */
export const ReachingMe = () => {
  const { t } = useTranslation("inbox")
  const site = useSite()
  const settings = useObservable(site.inboxSettings)
  const command = useCommand()
  const change = (part: Partial<AttentionSettings>) => command.run(() => site.changeInboxSettings(part))
  return (
    <SettingsPart part="notifications" text={t("settings.text")}>
      {command.error && <CommandErrorNote error={command.error} />}
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{t("settings.kinds")}</legend>
        {REASONS.filter(isOptional).map((reason) => (
          <Switch
            key={reason}
            label={t(`settings.${reason}`)}
            checked={settings.kinds[reason]}
            onChange={({ currentTarget }) => change({ kinds: { ...settings.kinds, [reason]: currentTarget.checked } })}
          />
        ))}
      </fieldset>
      <CommunityLevels settings={settings} onChange={change} />
      <QuietTimes settings={settings} onChange={change} />
      <SystemSwitch settings={settings} onChange={change} />
    </SettingsPart>
  )
}
