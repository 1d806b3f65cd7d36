import { Button, Text } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { LANGUAGES } from "../../app/i18n/i18n.ts"
import { usePreferences } from "../../app/preferences.ts"
import { useSession } from "../../app/session.ts"
import { Dialog } from "../../ui/Dialog.tsx"
import { DialogActions } from "../../ui/DialogActions.tsx"
import { Section } from "../../ui/Section.tsx"
import { Segments } from "../../ui/Segments.tsx"
import { useSite } from "../../ui/site.ts"

const NAMES = { fr: "Français", en: "English" }

/** In which language the invented colleagues answer, and the way to begin anew. */
export const DemonstrationSection = () => {
  const { t, i18n } = useTranslation("network")
  const [, change] = usePreferences()
  const session = useSession()
  const { id } = useSite()
  const [asking, setAsking] = useState(false)
  const spoken = LANGUAGES.find((language) => language === i18n.language) ?? "en"
  return (
    <Section title={t("again.title")} text={t("again.text")}>
      <Segments
        label={t("again.title")}
        values={LANGUAGES}
        value={spoken}
        nameOf={(language) => NAMES[language]}
        onChange={(language) => change({ language })}
      />
      <Button variant="default" onClick={() => setAsking(true)}>
        {t("again.action")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("again.action")}>
        <Text size="sm">{t("again.actionText")}</Text>
        <DialogActions onCancel={() => setAsking(false)}>
          <Button onClick={() => void session.demonstrateAgain(id)}>{t("again.confirm")}</Button>
        </DialogActions>
      </Dialog>
    </Section>
  )
}
