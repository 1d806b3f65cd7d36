import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { setSpaces } from "../../app/i18n/setFrench.ts"
import type { MemberView } from "../../../shared/application/site.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { createPersonHref } from "../people/personAddress.ts"
import { useReferents } from "../people/useReferents.ts"
import { lexMarkdown } from "../post/markdown/guardedLexer.ts"
import { renderBlocks } from "../post/markdown/renderBlocks.tsx"
import { createRenderContext } from "../post/markdown/renderContext.ts"
import french from "./aide.md?raw"
import english from "./help.md?raw"
import classes from "./Help.module.css"

/** Its texts hold lists alone. */
const LABELS = { done: "", notDone: "", table: "", image: "" }

const render = (section: string) => {
  const [title = "", ...lines] = section.split("\n")
  const context = createRenderContext({ names: [], targets: new Map(), labels: LABELS, baseLevel: 3 })
  return { title, content: renderBlocks(lexMarkdown(lines.join("\n")), context) }
}

/** What one asks at first, each answer folded: how, who sees it, where it is, whom to ask. */
export const HelpGuide = ({ onLeave }: { readonly onLeave: () => void }) => {
  const { t, i18n } = useTranslation("navigation")
  const isFrench = i18n.language === "fr"
  const sections = useMemo(() => {
    const text = isFrench ? setSpaces(french) : english
    return text.split(/^## /m).slice(1).map(render)
  }, [isFrench])
  return (
    <div className={classes.guide}>
      <Referents onLeave={onLeave} />
      {sections.map(({ title, content }) => (
        <details key={title} className={classes.answer}>
          <summary>{title}</summary>
          {content}
        </details>
      ))}
      <details className={classes.answer}>
        <summary>{t("ask.title")}</summary>
        <WhomToAsk onLeave={onLeave} />
      </details>
    </div>
  )
}

interface PersonProps {
  readonly member: MemberView
  readonly about: string
  readonly onLeave: () => void
}

const Person = ({ member, about, onLeave }: PersonProps) => (
  <li>
    <Avatar seed={member.id} name={member.name} size={26} connected={member.connected} />
    <span>
      <a href={createPersonHref(member.id)} onClick={onLeave}>
        <bdi>{member.name}</bdi>
      </a>
      {about !== "" && (
        <>
          {" "}
          <bdi className={classes.note}>{about}</bdi>
        </>
      )}
    </span>
  </li>
)

/** Whom the site names to be asked, before all else. */
const Referents = ({ onLeave }: { readonly onLeave: () => void }) => {
  const { t } = useTranslation("navigation")
  const referents = useReferents()
  if (referents.length === 0) return null
  return (
    <>
      <p>{t("ask.referents")}</p>
      <ul className={classes.people}>
        {referents.map(({ member, communities }) => (
          <Person key={member.id} member={member} about={communities.join(", ")} onLeave={onLeave} />
        ))}
      </ul>
    </>
  )
}

/** Those who look after the site, by their rank. */
const WhomToAsk = ({ onLeave }: { readonly onLeave: () => void }) => {
  const { t } = useTranslation("navigation")
  const site = useSite()
  const name = useObservable(site.name)
  const members = [...useObservable(site.members).values()]
  const caring = (["owner", "administrator", "moderator"] as const).flatMap((role) =>
    members.filter((member) => member.role === role),
  )
  return (
    <>
      <p>{t("ask.text", { name })}</p>
      <ul className={classes.people}>
        {caring.map((member) => (
          <Person key={member.id} member={member} about={member.title} onLeave={onLeave} />
        ))}
      </ul>
      <p>{t("ask.subject")}</p>
    </>
  )
}
