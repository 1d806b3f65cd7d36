import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CommandError, WaitingId, WaitingView } from "../../../shared/application/site.ts"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Network.module.css"
import { readFirstWords } from "../post/markdown/readFirstWords.ts"
import { Section } from "../../ui/Section.tsx"

const markdownOf = (input: Exclude<WaitingView["input"], { readonly kind: "reaction" }>): string =>
  input.kind === "post" ? input.post.markdown : input.markdown

const excerpt = ({ input }: WaitingView): string => {
  if (input.kind === "reaction") return input.emoji
  return (input.kind === "post" && input.post.title) || readFirstWords(markdownOf(input))
}

/** What was written here and is on no other machine yet. */
export const WaitingItems = () => {
  const { t } = useTranslation("network")
  const site = useSite()
  const { unsent, unsentActs } = useObservable(site.sync)
  const waiting = useObservable(site.waiting)
  const leaving = waiting.filter((view) => !view.failure).length
  const [error, setError] = useState<CommandError | null>(null)
  const send = async (id: WaitingId) => {
    const sent = await site.sendNow(id)
    setError(sent.ok ? null : sent.error)
  }
  return (
    <Section title={t("waiting.title")}>
      {unsent > 0 && <p className={classes.text}>{t("waiting.unsent", { count: unsent })}</p>}
      {unsentActs > 0 && <p className={classes.text}>{t("waiting.acts", { count: unsentActs })}</p>}
      {leaving > 0 && <p className={classes.text}>{t("waiting.leaving", { count: leaving })}</p>}
      {unsent + unsentActs + waiting.length === 0 && <p className={classes.text}>{t("waiting.nothing")}</p>}
      <ul className={classes.list}>
        {waiting.map((view) => (
          <li key={view.id} className={classes.row}>
            <div className={classes.grow}>
              <p className={classes.name}>{t(`waiting.${view.input.kind}`)}</p>
              <p className={classes.meta}>{excerpt(view)}</p>
              {view.failure && <p className={classes.amber}>{t("waiting.failed")}</p>}
            </div>
            <Button variant="default" size="xs" onClick={() => void send(view.id)}>
              {t("waiting.send")}
            </Button>
          </li>
        ))}
      </ul>
      {error && <CommandErrorNote error={error} />}
    </Section>
  )
}
