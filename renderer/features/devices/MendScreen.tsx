import { Button } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import type { OpenError } from "../../../shared/application/palabre.ts"
import { useSession } from "../../app/session.ts"
import dotted from "../../ui/Dotted.module.css"
import rows from "../../ui/Rows.module.css"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import { Screen } from "../../ui/Screen.tsx"
import { Section } from "../../ui/Section.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { OpenErrorNote } from "../arrival/OpenErrorNote.tsx"
import { readFirstWords } from "../post/markdown/readFirstWords.ts"
import { useCommunity } from "../post/useCommunity.ts"
import { useDeviceName } from "./useDeviceName.ts"
import classes from "./Devices.module.css"
import { DeviceNameField } from "./DeviceNameField.tsx"

type Text = ReturnType<ReturnType<typeof useSite>["readVoid"]>["texts"][number]

/** For a machine whose chain was forked by a copy of it: what happened, what will be published anew, and one step to write again. */
export const MendScreen = () => {
  const { t } = useTranslation("recovery")
  const site = useSite()
  const { kind } = useObservable(site.standing)
  const [{ texts, others }] = useState(() => site.readVoid())
  return (
    <Screen title={t("mend.title")} lead={t("mend.lead")}>
      {kind === "frozen" ? <MendForm /> : <p className={rows.text}>{t("mend.none")}</p>}
      {texts.length > 0 && (
        <Section title={t("mend.texts", { count: texts.length })} text={t("mend.textsText")}>
          <ul className={rows.list}>
            {texts.map((text) => (
              <TextRow key={text.hash} text={text} />
            ))}
          </ul>
        </Section>
      )}
      {others > 0 && <p className={rows.text}>{t("mend.others", { count: others })}</p>}
    </Screen>
  )
}

const TextRow = ({ text: { ledger, at, title, markdown } }: { readonly text: Text }) => {
  const community = useCommunity(ledger)?.name ?? ""
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        {title !== "" && (
          <p className={classes.name}>
            <bdi>{title}</bdi>
          </p>
        )}
        <p dir="auto">{readFirstWords(markdown)}</p>
        <p className={`${dotted.parts} ${rows.meta}`}>
          {community !== "" && <bdi>{community}</bdi>}
          <RelativeTime at={at} />
        </p>
      </div>
    </li>
  )
}

const MendForm = () => {
  const { t } = useTranslation(["recovery", "devices"])
  const session = useSession()
  const site = useSite()
  const nameOf = useDeviceName()
  const here = useObservable(site.devices).find(({ current }) => current)
  const [name, setName] = useState(here && here.name !== "" ? nameOf(here) : "")
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<OpenError | null>(null)
  const mend = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(name.trim() === "")
    if (name.trim() === "" || busy) return
    setBusy(true)
    const mended = await session.mend(site.id, name.trim())
    setBusy(false)
    if (!mended.ok) setError(mended.error)
  }
  return (
    <form className={classes.form} onSubmit={(event) => void mend(event)} noValidate>
      <p className={rows.text}>{t("mend.how")}</p>
      <p className={rows.text}>{t("mend.copy")}</p>
      <DeviceNameField value={name} missing={missing} onChange={setName} />
      {error && <OpenErrorNote error={error} />}
      <Button type="submit" loading={busy}>
        {t("mend.action")}
      </Button>
    </form>
  )
}
