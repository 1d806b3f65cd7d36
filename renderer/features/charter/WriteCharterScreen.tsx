import { Button, Textarea, TextInput } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CharterDraft, CharterVersionView } from "../../../shared/application/charterViews.ts"
import { sameData } from "../../../shared/community/sameData.ts"
import { type CharterText, MAX_CHANGE_CHARS, MAX_CHARTER_CHARS, toText } from "../../../shared/site/charter.ts"
import type { Language } from "../../app/i18n/i18n.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Screen } from "../../ui/Screen.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommand } from "../../ui/useCommand.ts"
import classes from "./Charter.module.css"
import { useNames } from "../../ui/useNames.ts"
import { whomToAsk } from "../trust/whomToAsk.ts"
import { readTemplate } from "./readTemplate.ts"
import { useCharterDraft } from "./useCharterDraft.ts"
import { Wordings } from "./Wordings.tsx"

/** Where administrators write the charter: from the template, or from the version in force. */
export const WriteCharterScreen = () => {
  const { t } = useTranslation("charter")
  const { mayPublish, versions } = useObservable(useSite().charter)
  const [current] = versions
  return (
    <Screen title={t("write.title")} lead={t(mayPublish ? "write.lead" : "write.denied")}>
      {mayPublish ? <Form current={current} /> : <NotForMe />}
    </Screen>
  )
}

/** Also where the role went while its holder was writing: what they wrote is not gone. */
const NotForMe = () => {
  const { t } = useTranslation("charter")
  const site = useSite()
  const names = useNames()
  const draft = useObservable(site.charterDraft)
  const ask = whomToAsk(useObservable(site.members), "charter.publish", { me: site.me.member })
  return (
    <div className={classes.form}>
      {ask.length > 0 && <p>{t("write.deniedAsk", { names: names(ask.map(({ name }) => name)) })}</p>}
      {draft && (
        <Textarea
          label={t("write.deniedDraft")}
          readOnly
          autosize
          maxRows={12}
          value={[draft.text.fr, draft.text.en].filter(Boolean).join("\n\n")}
        />
      )}
      <p>
        <a href="#/charter">{t("title")}</a>
      </p>
    </div>
  )
}

const beginWith = (language: Language, site: string): CharterText => {
  const template = readTemplate(language, site)
  return { fr: language === "fr" ? template : null, en: language === "en" ? template : null }
}

const trim = ({ fr, en }: CharterText): CharterText => ({ fr: toText(fr ?? "") || null, en: toText(en ?? "") || null })

/** Why it can't be published as it stands; undefined where it can. */
const useHindrance = (text: CharterText, current: CharterVersionView | undefined): string | undefined => {
  const { t } = useTranslation("charter")
  const excess = Math.max(...[text.fr, text.en].map((wording) => (wording?.length ?? 0) - MAX_CHARTER_CHARS))
  if (text.fr === null && text.en === null) return t("write.empty")
  if (excess > 0) return t("write.tooLong", { count: excess })
  return current && sameData(text, current.text) ? t("write.same") : undefined
}

const Form = ({ current }: { readonly current: CharterVersionView | undefined }) => {
  const { t, i18n } = useTranslation("charter")
  const site = useSite()
  const navigate = useNavigate()
  const name = useObservable(site.name)
  const reading: Language = i18n.language === "fr" ? "fr" : "en"
  const begin = (): CharterDraft => ({ text: current?.text ?? beginWith(reading, site.name.get()), change: "" })
  const { draft, change, failure, forget } = useCharterDraft(begin)
  const { run, running, error } = useCommand()
  const [tried, setTried] = useState(false)
  const text = trim(draft.text)
  const hindrance = useHindrance(text, current)
  const number = (current?.number ?? 0) + 1
  const publish = () => {
    setTried(true)
    if (hindrance !== undefined) return
    forget()
    run(
      () => site.publishCharter(text, draft.change),
      () => {
        announce(t("write.published", { number }))
        void navigate({ to: "/charter" })
      },
    )
  }
  const problem = error ?? failure
  return (
    <div className={classes.form}>
      <Wordings
        text={draft.text}
        reading={reading}
        template={(language) => readTemplate(language, name)}
        onChange={(wording) => change({ text: wording })}
        onSubmit={publish}
      />
      {current && (
        <TextInput
          className={classes.wide ?? ""}
          label={t("write.change")}
          description={t("write.changeHint")}
          placeholder={t("write.changePlace")}
          maxLength={MAX_CHANGE_CHARS}
          value={draft.change}
          onChange={(event) => change({ change: event.currentTarget.value })}
        />
      )}
      <p>{t(current ? "write.ask" : "write.askFirst")}</p>
      <div className={classes.languages}>
        <Button loading={running} onClick={publish}>
          {t("write.publish", { number })}
        </Button>
        <Button variant="default" onClick={() => void navigate({ to: "/charter" })}>
          {t("write.cancel")}
        </Button>
        <span className={classes.kept}>{t("write.kept")}</span>
      </div>
      <output className={classes.hindrance}>{tried && hindrance}</output>
      {problem && <CommandErrorNote error={problem} />}
    </div>
  )
}
