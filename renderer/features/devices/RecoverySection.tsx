import { Button, Group } from "@mantine/core"
import { IconFileText } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import rows from "../../ui/Rows.module.css"
import { Section } from "../../ui/Section.tsx"
import { useSite } from "../../ui/site.ts"
import { useDay } from "../../ui/useDay.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommand } from "../../ui/useCommand.ts"
import { RecoveryPaper } from "./RecoveryPaper.tsx"

/** The code on paper: whether there is one, how to make it, how to end it. */
export const RecoverySection = () => {
  const { t } = useTranslation("recovery")
  const site = useSite()
  const day = useDay()
  const { since } = useObservable(site.recovery)
  const { run, running, error } = useCommand()
  const [lines, setLines] = useState<readonly string[] | null>(null)
  return (
    <Section title={t("paper.title")} text={t("paper.text")}>
      <p className={rows.text}>{since === null ? t("paper.none") : t("paper.since", { date: day(since) })}</p>
      <Group gap="sm">
        <Button
          leftSection={<IconFileText size={16} aria-hidden="true" />}
          variant={since === null ? "filled" : "default"}
          loading={running}
          onClick={() => run(site.createRecoveryCode, setLines)}
        >
          {t(since === null ? "paper.make" : "paper.again")}
        </Button>
        {since !== null && (
          <Button
            variant="default"
            disabled={running}
            onClick={() => run(site.dropRecoveryCode, () => announce(t("paper.dropped")))}
          >
            {t("paper.drop")}
          </Button>
        )}
      </Group>
      {error && <CommandErrorNote error={error} />}
      {lines && <RecoveryPaper lines={lines} onClose={() => setLines(null)} />}
    </Section>
  )
}
