import { IconArrowLeft, IconMessageOff } from "@tabler/icons-react"
import { useNavigate, useParams, useSearch } from "@tanstack/react-router"
import { type MouseEvent, type ReactNode, useCallback, useEffect, useState } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import type { PostKey, PostView } from "../../../shared/application/site.ts"
import { parseItemId, parseLedgerId } from "../../../shared/kernel/ids.ts"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { Screen } from "../../ui/Screen.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useSingleKeys } from "../../ui/useSingleKeys.ts"
import { useReadEntries } from "../inbox/useReadEntries.ts"
import { stripBidiControls } from "../../ui/bidi.ts"
import { PostArticle } from "./PostArticle.tsx"
import classes from "./PostScreen.module.css"
import { useTextLanguage } from "./language/useTextLanguage.ts"
import { parsePostSearch } from "./postAddress.ts"
import { takeReplyRequest, useLaterRequests } from "./replyRequest.ts"
import { Thread } from "./thread/Thread.tsx"
import { useCommunity } from "./useCommunity.ts"
import { usePost } from "./usePost.ts"
import { usePostWords } from "./usePostWords.ts"
import { useWayBack } from "./useWayBack.ts"

/** One post with its thread, at its own address. */
export const PostScreen = () => {
  const { ledger: ledgerText, item: itemText } = useParams({ strict: false })
  const ledger = parseLedgerId(ledgerText)
  const item = parseItemId(itemText)
  if (ledger === undefined || item === undefined) return <PostGone />
  return <PostPage key={`${ledger}/${item}`} postKey={{ ledger, item }} />
}

const PostPage = ({ postKey }: { readonly postKey: PostKey }) => {
  const site = useSite()
  const navigate = useNavigate()
  const post = usePost(postKey)
  const way = useWayBack(useCommunity(postKey.ledger))
  useReadEntries(postKey)
  const [wish] = useState(() => takeReplyRequest(postKey))
  const [reply, setReply] = useState(wish === "comment" ? 1 : 0)
  const { ledger, item } = postKey
  const askToReply = useCallback(() => setReply((before) => before + 1), [])
  const leave = useCallback(() => void navigate({ to: "/" }), [navigate])
  useSingleKeys({ r: askToReply })
  useLaterRequests(postKey, (later) => (later === "comment" ? askToReply() : offerReactions()))
  const { comment: sought } = parsePostSearch(useSearch({ strict: false }))
  const isUnread = post?.unread ?? false
  useEffect(() => {
    if (isUnread) void site.markRead([{ ledger, item }])
  }, [isUnread, site, ledger, item])

  const isThere = post !== undefined
  useEffect(() => {
    if (isThere && wish === "react") offerReactions()
  }, [isThere, wish])

  const lang = useTextLanguage(`${post?.title}\n${post?.markdown}`, post?.language ?? null)
  const isReading = useObservable(site.reading)

  if (!post) return isReading ? <PostOnItsWay /> : <PostGone />
  const lead = way && (
    <a className={classes.back} href={way.href} onClick={(event) => followBack(event, way.goBack)}>
      <IconArrowLeft size={16} aria-hidden="true" />
      <span>
        {way.emoji && <span aria-hidden="true">{way.emoji}</span>} <bdi>{way.name}</bdi>
      </span>
    </a>
  )
  return (
    <NamedScreen post={post} lang={lang} lead={lead}>
      <PostArticle
        postKey={postKey}
        // Said above where the way back leads there.
        showCommunity={way?.emoji === null}
        onComment={askToReply}
        onRemoved={leave}
      />
      <Thread key={sought} post={post} reply={reply} sought={sought} />
    </NamedScreen>
  )
}

interface NamedScreenProps {
  readonly post: PostView
  readonly lang: string | undefined
  readonly lead: ReactNode
  readonly children: ReactNode
}

/** Called by the post's title, or by its first words, which are read right below. */
const NamedScreen = ({ post, lang, lead, children }: NamedScreenProps) => {
  const title = stripBidiControls(post.title)
  const words = usePostWords(post)
  const isOwn = title !== "" || post.markdown !== ""
  return (
    <Screen title={title || words} isTitleBelow={title === ""} lang={isOwn ? lang : undefined} lead={lead}>
      {children}
    </Screen>
  )
}

/** As the key of a row does: the palette opens with the focus on its first reaction. */
const offerReactions = (): void =>
  document.querySelector<HTMLElement>("#content article [data-menu='react'][aria-expanded='false']")?.click()

/** A plain click goes back; with a key held it is the browser's, as of any link. */
const followBack = (event: MouseEvent, goBack: () => void): void => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  goBack()
}

const PostOnItsWay = () => {
  const { t } = useTexts("post")
  return (
    <Screen title={t("title")}>
      <output>{t("thread.reading")}</output>
    </Screen>
  )
}

const PostGone = () => {
  const { t } = useTexts("post")
  return (
    <Screen title={t("title")}>
      <EmptyState
        icon={<IconMessageOff size={26} />}
        title={t("thread.goneTitle")}
        text={t("thread.goneText")}
        action={<a href="#/">{t("thread.goneAction")}</a>}
      />
    </Screen>
  )
}
