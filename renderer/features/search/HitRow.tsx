import { IconHash, IconMessage, IconMessages } from "@tabler/icons-react"
import { Fragment, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { SearchHit } from "../../../shared/search/searchService.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import { MarkedText } from "../../ui/MarkedText.tsx"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { createHitHref } from "./hitHref.ts"
import classes from "./Search.module.css"
import { useFilterNames } from "./useFilterNames.ts"

export const HitRow = ({ hit }: { readonly hit: SearchHit }) => {
  const { t } = useTranslation("search")
  const href = createHitHref(hit)
  if (href === null) return null
  return (
    <li className={classes.hit}>
      <span className={classes.face} aria-hidden="true">
        <Face hit={hit} />
      </span>
      <div className={classes.text}>
        <a
          href={href}
          data-hit
          data-titled={hit.title.text !== ""}
          className={classes.title}
          lang={hit.kind === "post" ? (hit.language ?? undefined) : undefined}
        >
          {hit.kind === "comment" && hit.title.text !== "" && <span className={classes.before}>{t("commentOn")} </span>}
          <Title hit={hit} />
        </a>
        {hit.snippet.text !== "" && hit.title.text !== "" && (
          <p className={classes.snippet} lang={hit.language ?? undefined}>
            <MarkedText text={hit.snippet.text} ranges={hit.snippet.marks} />
          </p>
        )}
        <Facts hit={hit} />
      </div>
    </li>
  )
}

const Title = ({ hit: { title, snippet, tag } }: { readonly hit: SearchHit }) => {
  const { t } = useTranslation("search")
  if (title.text === "")
    return snippet.text === "" ? t("untitled") : <MarkedText text={snippet.text} ranges={snippet.marks} />
  return (
    <>
      {tag !== null && "#"}
      <MarkedText text={title.text} ranges={title.marks} />
    </>
  )
}

/** Who, where, when; and of which words there is no trace in it. */
const Facts = ({ hit }: { readonly hit: SearchHit }) => {
  const { t } = useTranslation("search")
  const nameOf = useFilterNames()
  const isItem = hit.kind === "post" || hit.kind === "comment"
  const facts: readonly { readonly key: string; readonly node: ReactNode }[] = [
    ...(hit.sort !== null && hit.sort !== "message" ? [{ key: "sort", node: nameOf("sort", hit.sort) }] : []),
    ...(hit.kind === "comment" && hit.title.text === "" ? [{ key: "kind", node: nameOf("kind", hit.kind) }] : []),
    ...(isItem && hit.member
      ? [{ key: "who", node: <MarkedText text={hit.member.name.text} ranges={hit.member.name.marks} /> }]
      : []),
    ...(isItem && hit.community ? [{ key: "where", node: <bdi>{hit.community.name}</bdi> }] : []),
    ...(isItem && hit.at > 0 ? [{ key: "when", node: <RelativeTime at={hit.at} /> }] : []),
    ...(isItem ? [] : [{ key: "kind", node: nameOf("kind", hit.kind) }]),
    ...(hit.missing.length > 0 ? [{ key: "missing", node: t("missing", { words: hit.missing.join(", ") }) }] : []),
  ]
  return (
    <p className={classes.facts}>
      {facts.map(({ key, node }, at) => (
        <Fragment key={key}>
          {at > 0 && " "}
          <span>{node}</span>
          {at < facts.length - 1 && <span aria-hidden="true">{"\u00a0·"}</span>}
          {at < facts.length - 1 && <span className="visually-hidden">,</span>}
        </Fragment>
      ))}
    </p>
  )
}

const Face = ({ hit }: { readonly hit: SearchHit }) => {
  const communities = useObservable(useSite().communities)
  if (hit.kind === "community") {
    const emoji = communities.find(({ ledger }) => ledger === hit.community?.ledger)?.emoji
    return <span className={classes.emoji}>{emoji || "💬"}</span>
  }
  if (hit.kind === "tag") return <IconHash size={18} />
  if (hit.member) return <Avatar seed={hit.member.id} name={hit.member.name.text} size={32} />
  return hit.kind === "comment" ? <IconMessages size={18} /> : <IconMessage size={18} />
}
