import { Button, Group, Switch } from "@mantine/core"
import { IconX } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { CopyButton } from "../../../ui/CopyButton.tsx"
import { IconButton } from "../../../ui/IconButton.tsx"
import { SettingsPart } from "../../settings/SettingsPart.tsx"
import { useObservable } from "../../../ui/useObservable.ts"
import { useTopicKeepers } from "../../people/useTopicKeepers.ts"
import section from "../../settings/Settings.module.css"
import classes from "./MissedSearches.module.css"
import { useMissedSearches } from "./useMissedSearches.ts"

/** What was searched in vain on this device, where its member chose to keep it. */
export const MissedSearchesSettings = () => {
  const { t } = useTranslation("search")
  const missed = useMissedSearches()
  const keepers = useTopicKeepers()
  const { kept, searches } = useObservable(missed)
  const text = searches.map(({ text: searched, times }) => `${times} × ${searched}`).join("\n")
  return (
    <SettingsPart part="searches">
      <Switch
        label={t("missed.keep")}
        description={t("missed.help")}
        checked={kept}
        onChange={(event) => missed.keep(event.currentTarget.checked)}
      />
      {keepers && <p className={section.text}>{t("missed.keepers", { names: keepers })}</p>}
      {kept && searches.length === 0 && <p className={section.text}>{t("missed.none")}</p>}
      {searches.length > 0 && (
        <>
          <ul className={classes.list} aria-label={t("missed.title")}>
            {searches.map(({ text: searched, times }) => (
              <li key={searched}>
                <span className={classes.searched}>
                  <bdi>{searched}</bdi> <span className={classes.times}>{t("missed.times", { count: times })}</span>
                </span>
                <IconButton label={t("missed.remove", { text: searched })} onClick={() => missed.remove(searched)}>
                  <IconX size={16} aria-hidden="true" />
                </IconButton>
              </li>
            ))}
          </ul>
          <Group gap={8}>
            <CopyButton value={text} label={t("missed.copy")} />
            <Button variant="default" size="xs" onClick={missed.clear}>
              {t("missed.clear")}
            </Button>
          </Group>
        </>
      )}
    </SettingsPart>
  )
}
