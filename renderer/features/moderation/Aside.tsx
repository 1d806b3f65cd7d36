import { Button, Group } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AsideItem, AsideView } from "../../../shared/application/moderationViews.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { Section } from "../../ui/Section.tsx"
import { useSite } from "../../ui/site.ts"
import { useDay } from "../../ui/useDay.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { Markdown } from "../post/markdown/Markdown.tsx"
import { useCommand } from "../../ui/useCommand.ts"
import rows from "../../ui/Rows.module.css"
import classes from "./Moderation.module.css"

/** What people wrote who were removed, and was set aside: read by whoever moderates, and taken in after all where they say so. */
export const Aside = () => {
  const { t } = useTranslation("moderation")
  const site = useSite()
  // What is set aside changes with it.
  useObservable(site.trust)
  const [asked, setAsked] = useState<{ readonly view: AsideView; readonly last: AsideItem } | null>(null)
  const views = site.readAside()
  if (views.length === 0) return null
  return (
    <Section title={t("aside.title")} text={t("aside.text")}>
      <ul className={classes.list}>
        {views.map((view) => (
          <li key={`${view.ledger}/${view.device}`} className={classes.case}>
            <AsideOf view={view} onAsk={(last) => setAsked({ view, last })} />
          </li>
        ))}
      </ul>
      {asked && <CountDialog {...asked} onClose={() => setAsked(null)} />}
    </Section>
  )
}

const AsideOf = ({ view, onAsk }: { readonly view: AsideView; readonly onAsk: (last: AsideItem) => void }) => {
  const { t } = useTranslation("moderation")
  const day = useDay()
  const { person, community, why, items } = view
  const place = community ?? t("aside.site")
  return (
    <article className={classes.body}>
      <h3 className={classes.who}>{t("aside.heading", { name: person.name, place })}</h3>
      <p className={classes.meta}>{t(`aside.why.${why}`, { name: person.name })}</p>
      <ol className={classes.list}>
        {items.map((item) => (
          <li key={item.hash}>
            <p className={classes.meta}>{t(`aside.${item.what}`, { date: day(item.at) })}</p>
            {item.what !== "other" && (
              <blockquote className={classes.text} dir="auto">
                {item.title !== "" && <strong>{item.title}</strong>}
                <Markdown source={item.markdown} baseLevel={3} />
              </blockquote>
            )}
            <Button variant="default" size="compact-sm" onClick={() => onAsk(item)}>
              {t(item === items[0] ? "aside.count" : "aside.countTo")}
            </Button>
          </li>
        ))}
      </ol>
    </article>
  )
}

interface CountDialogProps {
  readonly view: AsideView
  readonly last: AsideItem
  readonly onClose: () => void
}

const CountDialog = ({ view, last, onClose }: CountDialogProps) => {
  const { t } = useTranslation(["moderation", "common"])
  const site = useSite()
  const { run, running, error } = useCommand()
  const { name } = view.person
  const count = view.items.findIndex(({ hash }) => hash === last.hash) + 1
  const confirm = () =>
    run(
      () => site.countAfterAll(view, last.hash),
      () => {
        announce(t("aside.done", { name }))
        onClose()
      },
    )
  return (
    <Dialog opened onClose={onClose} title={t("aside.confirm", { name })}>
      <p className={rows.text}>{t("aside.what", { count, name })}</p>
      <p className={rows.text}>{t("aside.cannot", { name })}</p>
      {error && <CommandErrorNote error={error} />}
      <Group justify="flex-end" gap="sm" mt="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("common:cancel")}
        </Button>
        <Button loading={running} onClick={confirm}>
          {t("aside.action")}
        </Button>
      </Group>
    </Dialog>
  )
}
