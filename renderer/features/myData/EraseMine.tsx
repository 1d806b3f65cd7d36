import { Button, TextInput } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CommandError } from "../../../shared/application/site.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { DialogActions } from "../../ui/DialogActions.tsx"
import { Points } from "../../ui/Points.tsx"
import { useSite } from "../../ui/site.ts"
import rows from "../../ui/Rows.module.css"
import { useLongWork } from "./useLongWork.ts"
import { Working } from "./Working.tsx"

const NOT_PROMISED = ["away", "copies", "skeleton"] as const

/** Erases all that one wrote, after saying what it takes along and what nobody can promise. */
export const EraseMine = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useTranslation("myData")
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t("erase.action")}
      </Button>
      {asking && (
        <EraseDialog
          onClose={() => {
            setAsking(false)
            onDone()
          }}
        />
      )}
    </>
  )
}

const EraseDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation("myData")
  const site = useSite()
  const { done, start, cancel } = useLongWork()
  const [typed, setTyped] = useState("")
  const [error, setError] = useState<CommandError | null>(null)
  const erase = () =>
    start(async (work) => {
      const erased = await site.eraseMyWritings(work)
      if (!erased.ok) return setError(erased.error)
      announce(t(work.signal.aborted ? "erase.stopped" : "erase.done", { count: erased.value }))
      onClose()
    })
  return (
    <Dialog opened onClose={onClose} title={t("erase.heading")}>
      <p className={rows.text}>{t("erase.what")}</p>
      <Points title={t("erase.cannot")} points={NOT_PROMISED.map((point) => t(`erase.${point}`))} />
      <TextInput
        label={t("erase.type", { word: t("erase.word") })}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {error && <CommandErrorNote error={error} />}
      {done === null ? (
        <DialogActions onCancel={onClose}>
          <Button color="red.8" disabled={typed.trim().toLowerCase() !== t("erase.word")} onClick={erase}>
            {t("erase.confirm")}
          </Button>
        </DialogActions>
      ) : (
        <Working label={t("erase.working")} done={done} onCancel={cancel} />
      )}
    </Dialog>
  )
}
