import { withLateTexts } from "../../app/i18n/i18n.ts"
import {
  type ComponentProps,
  createContext,
  type KeyboardEvent,
  memo,
  type ReactNode,
  use,
  useId,
  useMemo,
  useRef,
} from "react"
import { useTexts } from "../../ui/useTexts.ts"
import type { PostKey, PostView } from "../../../shared/application/site.ts"
import { onDemand } from "../../ui/onDemand.tsx"
import { isTyping } from "../../ui/isTyping.ts"
import { useShell } from "../../ui/shell.tsx"
import { createEditDraftKey } from "../composer/draftKey.ts"
import { AcceptedAnswer } from "./AcceptedAnswer.tsx"
import { useModerationMenu } from "../moderation/useModerationMenu.tsx"
import { WithheldFor } from "../moderation/WithheldFor.tsx"
import { ItemMenu } from "./ItemMenu.tsx"
import { KindBadge } from "./KindBadge.tsx"
import classes from "./PostArticle.module.css"
import { PageKeys } from "./PageKeys.tsx"
import { PostBody, PostTitle } from "./PostBody.tsx"
import { LinkedPost } from "./LinkedPost.tsx"
import { PostFooter } from "./PostFooter.tsx"
import { AuthorAvatar, AuthorName, PostMeta } from "./PostHeader.tsx"
import { createPostHref } from "./postAddress.ts"
import { useRight } from "./useCommunity.ts"
import { useEditing } from "./useEditing.ts"
import { useItemDialogs } from "./useItemDialogs.tsx"
import { useMarkRead } from "./feed/useReadTracking.ts"
import { usePost } from "./usePost.ts"
import { useThreadMenu } from "./useThreadMenu.tsx"

const EditForm = onDemand(async () => (await withLateTexts(import("./EditForm.tsx"))).EditForm)

interface PostArticleProps {
  readonly postKey: PostKey
  /** Place in a feed, from 1; missing on the post's own page, which shows the whole text and needs no link to itself. */
  readonly position?: number
  readonly size?: number
  readonly showCommunity: boolean
  /** On top of it all. */
  readonly above?: ReactNode
  readonly onRemoved?: (() => void) | undefined
  readonly onComment: (key: PostKey) => void
}

/** One post, watched alone: nothing else renders again when it changes, and of it only the frame where its feed grows. */
export const PostArticle = memo(function PostArticle({ postKey, position, size, ...rest }: PostArticleProps) {
  const { t } = useTexts("post")
  const post = usePost(postKey)
  const place = useMemo(() => ({ position, size }), [position, size])
  if (!post) return <p className={classes.gone}>{t("gone")}</p>
  return (
    <PlaceContext value={place}>
      <Post post={post} isRow={position !== undefined} {...rest} />
    </PlaceContext>
  )
})

interface Place {
  readonly position: number | undefined
  readonly size: number | undefined
}

const PlaceContext = createContext<Place>({ position: undefined, size: undefined })

const Frame = (props: ComponentProps<"article">) => {
  const { position, size } = use(PlaceContext)
  return <article {...props} aria-posinset={position} aria-setsize={size} />
}

const press = (article: HTMLElement | null, selector: string): boolean => {
  const target = article?.querySelector<HTMLElement>(selector)
  target?.click()
  return Boolean(target)
}

interface PostProps extends Omit<PostArticleProps, "postKey" | "position" | "size"> {
  readonly post: PostView
  readonly isRow: boolean
}

const Post = memo(function Post({ post, isRow, showCommunity, above, onRemoved, onComment }: PostProps) {
  const { t } = useTexts("post")
  const { singleKeys } = useShell()
  const { editing, edit, stop } = useEditing(createEditDraftKey(post.key, post.key.item), post.mine && !isRow)
  const article = useRef<HTMLElement>(null)
  useMarkRead(article, post.key, post.unread)
  const id = useId()
  const mayWrite = useRight(post.key.ledger, "mayWrite")
  const threadMenu = useThreadMenu({ post, mayWrite, onComment: () => onComment(post.key) })
  const { dialogs, showHistory, askLanguage, askToRemove } = useItemDialogs({
    target: post.key,
    what: "post",
    history: post.history,
    current: { title: post.title, markdown: post.markdown, pictures: post.pictures },
    language: post.language,
    onRemoved,
  })
  const moderation = useModerationMenu({ target: post.key, mine: post.mine, post })
  const href = createPostHref(post.key)
  /** On its own page the title is the page's heading. */
  const hasTitle = isRow && post.title !== ""
  const baseLevel = hasTitle ? 2 : 1

  const stopEditing = () => {
    stop()
    article.current?.focus()
  }
  const keys = {
    r: () => (onComment(post.key), true),
    l: () => press(article.current, "[data-menu='react']"),
    e: () => post.mine && (edit(), true),
    b: () => press(article.current, "[data-save]"),
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || isTyping(event.nativeEvent)) return
    const isOwn = event.target === event.currentTarget
    const known: Readonly<Record<string, () => boolean>> = keys
    const isDone =
      event.key === "Enter"
        ? isOwn && isRow && press(event.currentTarget, "[data-open]")
        : singleKeys && (known[event.key.toLowerCase()]?.() ?? false)
    if (isDone) event.preventDefault()
  }

  return (
    <Frame
      ref={article}
      className={classes.article}
      data-row={isRow}
      data-above={above !== undefined}
      // Articles of a feed take focus and keys (ARIA feed pattern).
      tabIndex={isRow ? 0 : -1}
      aria-labelledby={hasTitle ? `${id}-title ${id}-author` : `${id}-author`}
      onKeyDown={onKeyDown}
    >
      {!isRow && <PageKeys keys={keys} />}
      {post.unread && (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a dot drawn with CSS is the image
        <span className={classes.unread} role="img" aria-label={t("unread")} />
      )}
      {above && <div className={classes.above}>{above}</div>}
      <AuthorAvatar item={post} size={38} />
      <header className={classes.header}>
        <p id={`${id}-author`} className={classes.authorLine}>
          <AuthorName item={post} ledger={post.key.ledger} />
        </p>
        <PostMeta
          item={post}
          ledger={showCommunity ? post.key.ledger : null}
          {...(isRow ? { href } : {})}
          onShowHistory={post.history.length > 0 ? showHistory : undefined}
        />
      </header>
      <div className={classes.content}>
        <KindBadge kind={post.kind} answered={post.answer !== null} />
        {post.withheld && <WithheldFor target={post.key} withheld={post.withheld} />}
        {editing ? (
          <EditForm
            post={post.key}
            item={post.key.item}
            kind={post.kind}
            title={post.title}
            markdown={post.markdown}
            pictures={post.pictures}
            onDone={stopEditing}
          />
        ) : (
          <div className={post.kind === "thanks" ? classes.thanks : undefined}>
            {hasTitle && (
              <PostTitle
                id={`${id}-title`}
                language={post.language}
                markdown={post.markdown}
                title={post.title}
                href={href}
              />
            )}
            <PostBody
              language={post.language}
              markdown={post.markdown}
              pictures={post.pictures}
              baseLevel={baseLevel}
              collapsible={isRow}
            />
            {post.shared && <LinkedPost postKey={post.shared} />}
          </div>
        )}
        {isRow && post.answer && <AcceptedAnswer answer={post.answer} baseLevel={baseLevel} />}
        <PostFooter post={post} mayWrite={mayWrite} href={isRow ? href : null} onComment={() => onComment(post.key)}>
          <ItemMenu
            href={href}
            mine={post.mine}
            edited={post.history.length > 0}
            onEdit={edit}
            onNameLanguage={askLanguage}
            onRemove={askToRemove}
            onShowHistory={showHistory}
            first={threadMenu}
            last={moderation.items}
          />
        </PostFooter>
      </div>
      {dialogs}
      {moderation.dialog}
    </Frame>
  )
})
