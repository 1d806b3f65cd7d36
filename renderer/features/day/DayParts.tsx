import { IconCheck } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { DayView, InboxEntry, PostKey, PostView } from "../../../shared/application/site.ts"
import type { MemberId } from "../../../shared/kernel/ids.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import dotted from "../../ui/Dotted.module.css"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { createEntryHref } from "../inbox/entryHref.ts"
import { useEntrySubject } from "../inbox/useEntrySubject.ts"
import { useEntryWords } from "../inbox/useEntryWords.ts"
import { createPersonHref } from "../people/personAddress.ts"
import { useAddressing } from "../people/useAddressing.ts"
import { WordLine } from "../post/markdown/WordLine.tsx"
import { createPostHref } from "../post/postAddress.ts"
import { useCommunity, useMember } from "../post/useCommunity.ts"
import { usePost } from "../post/usePost.ts"
import { usePostWords } from "../post/usePostWords.ts"
import classes from "./Day.module.css"

/** The parts of a day that have something to say. */
export const DayParts = ({ day }: { readonly day: DayView }) => {
  const { t } = useTranslation("day")
  return (
    <>
      <Part title={t("concerns")} count={day.concerns.length}>
        {day.concerns.map((entry) => (
          <Concern key={entry.id} entry={entry} />
        ))}
        {day.moreConcerns > 0 && (
          <li className={classes.more}>
            <a href="#/inbox">{t("moreConcerns", { count: day.moreConcerns })}</a>
          </li>
        )}
      </Part>
      <Part title={t("questions")} count={day.questions.length}>
        {day.questions.map((key) => (
          <Line key={key.item} postKey={key} />
        ))}
      </Part>
      <Part title={t("said")} count={day.said.length}>
        {day.said.map((key) => (
          <Line key={key.item} postKey={key} />
        ))}
      </Part>
      <Part title={t("newcomers")} count={day.newcomers.length}>
        {day.newcomers.map((id) => (
          <Newcomer key={id} id={id} />
        ))}
      </Part>
    </>
  )
}

const Part = ({ title, count, children }: { title: string; count: number; children: ReactNode }) =>
  count > 0 && (
    <section className={classes.part} aria-label={title}>
      <h2 className={classes.heading}>{title}</h2>
      <ul className={classes.list}>{children}</ul>
    </section>
  )

const Concern = ({ entry }: { readonly entry: InboxEntry }) => {
  const authors = useObservable(useSite().authors)
  const what = useEntryWords()(entry, authors)
  const { title, words } = useEntrySubject(entry)
  const [from] = entry.from
  const href = createEntryHref(entry)
  return (
    <li className={classes.line}>
      {from && <Avatar seed={from} name={authors.get(from)?.name ?? ""} size={32} />}
      <div className={classes.words}>
        <a className={classes.open} href={href}>
          <bdi>{what}</bdi>
        </a>
        <Words text={words} />
        {entry.emojis.length > 0 && (
          <p className={classes.meta}>
            {entry.emojis.join(" ")} <bdi>{title}</bdi>
          </p>
        )}
      </div>
    </li>
  )
}

/** Names and topics are only marked: the whole line leads to one place. */
const Words = ({ text }: { readonly text: string }) =>
  text !== "" && (
    <p className={classes.text} dir="auto">
      <WordLine text={text} inLink />
    </p>
  )

/** A post as a day tells it: who, where, its title or its first words. */
const Line = ({ postKey }: { readonly postKey: PostKey }) => {
  const post = usePost(postKey)
  return post ? <PostLine post={post} /> : null
}

const PostLine = ({ post }: { readonly post: PostView }) => {
  const { t } = useTranslation(["day", "post"])
  const community = useCommunity(post.key.ledger)
  const author = useMember(post.author)
  const words = usePostWords(post)
  return (
    <li className={classes.line}>
      <Avatar seed={post.author} name={author?.name ?? ""} size={32} />
      <div className={classes.words}>
        <a className={classes.open} data-titled={post.title !== ""} href={createPostHref(post.key)}>
          <bdi>{post.title || <WordLine text={words} inLink />}</bdi>
        </a>
        {post.title !== "" && <Words text={words} />}
        <p className={`${dotted.parts} ${classes.meta}`}>
          <bdi>{author?.name ?? t("post:unknownMember")}</bdi>
          {community && (
            <span>
              <span aria-hidden="true">{community.emoji} </span>
              <bdi>{community.name}</bdi>
            </span>
          )}
          <RelativeTime at={post.at} />
          {post.comments > 0 && (
            <span>{t(post.kind === "question" ? "post:answers" : "post:comments", { count: post.comments })}</span>
          )}
          {post.answer && (
            <span className={classes.answered}>
              <IconCheck size={14} aria-hidden="true" />
              {t("post:answered")}
            </span>
          )}
        </p>
      </div>
    </li>
  )
}

const Newcomer = ({ id }: { readonly id: MemberId }) => {
  const { t } = useTranslation("day")
  const member = useMember(id)
  const address = useAddressing()
  if (!member) return null
  return (
    <li className={classes.line}>
      <Avatar seed={id} name={member.name} size={32} connected={member.connected} />
      <div className={classes.words}>
        <a className={classes.open} href={createPersonHref(id)} data-person={id}>
          <bdi>{member.name}</bdi>
        </a>
        <p className={`${dotted.parts} ${classes.meta}`}>
          {member.title && <bdi>{member.title}</bdi>}
          <span>
            {t("joined")} <RelativeTime at={member.joinedAt} />
          </span>
        </p>
      </div>
      <button
        type="button"
        className={classes.greet}
        aria-label={t("greetNamed", { name: member.name })}
        onClick={() => address(member, "message", t("welcome", { name: member.name }))}
      >
        {t("greet")}
      </button>
    </li>
  )
}
