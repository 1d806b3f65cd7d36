import { type MantineColorScheme, Radio, Group, Switch, useMantineColorScheme } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { SettingsPart } from "./SettingsPart.tsx"
import { LANGUAGES } from "../../app/i18n/i18n.ts"
import { DENSITIES, usePreferences } from "../../app/preferences.ts"

const NAMES = { fr: "Français", en: "English" }
const SCHEMES = ["auto", "light", "dark"] as const satisfies readonly MantineColorScheme[]

export const Appearance = () => {
  const { t, i18n } = useTranslation("settings")
  const [{ density, singleKeys }, change] = usePreferences()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SettingsPart part="appearance">
      <Radio.Group label={t("appearance.language")} value={i18n.language}>
        <Group mt={6} gap={20}>
          {LANGUAGES.map((language) => (
            <Radio
              key={language}
              value={language}
              label={NAMES[language]}
              lang={language}
              onChange={() => change({ language })}
            />
          ))}
        </Group>
      </Radio.Group>
      <Radio.Group label={t("appearance.theme")} value={colorScheme}>
        <Group mt={6} gap={20}>
          {SCHEMES.map((scheme) => (
            <Radio
              key={scheme}
              value={scheme}
              label={t(`appearance.${scheme}`)}
              onChange={() => setColorScheme(scheme)}
            />
          ))}
        </Group>
      </Radio.Group>
      <Radio.Group label={t("appearance.density")} value={density}>
        <Group mt={6} gap={20}>
          {DENSITIES.map((one) => (
            <Radio key={one} value={one} label={t(`appearance.${one}`)} onChange={() => change({ density: one })} />
          ))}
        </Group>
      </Radio.Group>
      <Switch
        label={t("appearance.keys")}
        description={t("appearance.keysHelp")}
        checked={singleKeys}
        onChange={(event) => change({ singleKeys: event.currentTarget.checked })}
      />
    </SettingsPart>
  )
}
