import { useTranslation } from "react-i18next"
import type { InboxEntry } from "../../../shared/application/site.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Inbox.module.css"

/** Why somebody hid or erased what the reader wrote, and what they can do about it. */
export const DecisionLine = ({ entry: { post, item } }: { readonly entry: InboxEntry }) => {
  const { t } = useTranslation("moderation")
  const { mine, erased } = useObservable(useSite().moderation)
  const open = mine.find((one) => one.item === item && one.post.ledger === post.ledger)
  const gone = erased.find((one) => one.item === item && one.ledger === post.ledger)
  const said = gone ?? open?.erasing ?? open?.hidden
  if (!said) return null
  return (
    <p className={classes.words} dir="auto">
      {t(gone ? "told.gone" : open?.appeal ? "told.asked" : "told.open", { reason: t(`reason.${said.reason}`) })}{" "}
      <bdi>{said.note}</bdi>
    </p>
  )
}
