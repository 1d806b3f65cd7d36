import { IconArrowBackUp, IconCheck, IconClock } from "@tabler/icons-react"
import { lazy, Suspense } from "react"
import { useTranslation } from "react-i18next"
import { isOptional } from "../../../shared/attention/reasons.ts"
import type { InboxEntry } from "../../../shared/application/site.ts"
import { withLateTexts } from "../../app/i18n/i18n.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import dotted from "../../ui/Dotted.module.css"
import { PlainIconButton } from "../../ui/IconButton.tsx"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { WordLine } from "../post/markdown/WordLine.tsx"
import { useCommunity } from "../post/useCommunity.ts"
import { createEntryHref } from "./entryHref.ts"
import classes from "./Inbox.module.css"
import { useEntrySubject } from "./useEntrySubject.ts"
import { useEntryWords } from "./useEntryWords.ts"

interface InboxRowProps {
  readonly entry: InboxEntry
  readonly onMark: (as: "done" | "later" | "unread") => void
}

const DecisionLine = lazy(async () => ({ default: (await withLateTexts(import("./DecisionLine.tsx"))).DecisionLine }))

const ToldLine = lazy(async () => ({ default: (await withLateTexts(import("./ToldLine.tsx"))).ToldLine }))

const FACES = 2

/** Who did what, where, and its first words; the whole row opens the post. */
export const InboxRow = ({ entry, onMark }: InboxRowProps) => {
  const { t } = useTranslation("inbox")
  const authors = useObservable(useSite().authors)
  const words = useEntryWords()(entry, authors)
  const { place } = entry
  return (
    <li className={classes.row} data-entry={entry.id} data-unread={entry.unread}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a dot drawn with CSS is the image */}
      {entry.unread && <span className={classes.dot} role="img" aria-label={t("unread")} />}
      <span className={classes.faces} data-many={entry.from.length > 1}>
        {entry.from.slice(0, FACES).map((id) => (
          <Avatar key={id} seed={id} name={authors.get(id)?.name ?? ""} size={entry.from.length > 1 ? 22 : 32} />
        ))}
      </span>
      <div className={classes.what}>
        <a className={classes.open} href={createEntryHref(entry)}>
          <bdi>{words}</bdi>
        </a>
        <Subject entry={entry} />
      </div>
      <div className={classes.actions}>
        {place !== "done" && (
          <PlainIconButton
            label={t("act.doneNamed", { what: words })}
            title={t("act.done")}
            onClick={() => onMark("done")}
          >
            <IconCheck size={18} aria-hidden="true" />
          </PlainIconButton>
        )}
        {place === "todo" && (
          <PlainIconButton
            label={t("act.laterNamed", { what: words })}
            title={t("act.later")}
            onClick={() => onMark("later")}
          >
            <IconClock size={18} aria-hidden="true" />
          </PlainIconButton>
        )}
        {place !== "todo" && (
          <PlainIconButton
            label={t("act.backNamed", { what: words })}
            title={t("act.back")}
            onClick={() => onMark("unread")}
          >
            <IconArrowBackUp size={18} aria-hidden="true" />
          </PlainIconButton>
        )}
      </div>
    </li>
  )
}

const Subject = ({ entry }: { readonly entry: InboxEntry }) => {
  const { t } = useTranslation("inbox")
  const community = useCommunity(entry.post.ledger)
  const { title, words } = useEntrySubject(entry)
  return (
    <>
      {entry.emojis.length > 0 && <p className={classes.emojis}>{entry.emojis.join(" ")}</p>}
      {words !== "" && (
        <p className={classes.words} dir="auto">
          <WordLine text={words} inLink />
        </p>
      )}
      {!isOptional(entry.reason) && (
        <Suspense>
          <DecisionLine entry={entry} />
        </Suspense>
      )}
      {entry.told && (
        <Suspense>
          <ToldLine told={entry.told} />
        </Suspense>
      )}
      <p className={`${dotted.parts} ${classes.meta}`}>
        {title !== "" && <bdi className={classes.title}>{title}</bdi>}
        {community && (
          <span>
            {t("in")} <span aria-hidden="true">{community.emoji} </span>
            <bdi>{community.name}</bdi>
          </span>
        )}
        <RelativeTime at={entry.at} />
      </p>
    </>
  )
}
