import { Button, Group, Stack } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../../ui/useCommand.ts"
import rows from "../../ui/Rows.module.css"

/** Erases what one read, saved, put away and set, on all of one's machines, after saying what comes of it. */
export const EraseOwn = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useTranslation(["myData", "common"])
  const site = useSite()
  const { run, running, error } = useCommand()
  const [asking, setAsking] = useState(false)
  const finish = () => {
    announce(t("own.done"))
    setAsking(false)
    onDone()
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t("own.action")}
      </Button>
      {asking && (
        <Dialog opened onClose={() => setAsking(false)} title={t("own.heading")}>
          <Stack gap="sm">
            <p className={rows.text}>{t("own.what")}</p>
            {error && <CommandErrorNote error={error} />}
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
                {t("common:cancel")}
              </Button>
              <Button color="red.8" loading={running} onClick={() => run(site.eraseOwnThings, finish)}>
                {t("own.confirm")}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  )
}
