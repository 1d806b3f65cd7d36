import { IconCircleCheck } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react"
import { useTexts } from "../../../ui/useTexts.ts"
import { type Components, Virtuoso, type VirtuosoHandle } from "react-virtuoso"
import type { PostKey } from "../../../../shared/application/site.ts"
import { ErrorBoundary } from "../../../app/ErrorBoundary.tsx"
import { useShell } from "../../../ui/shell.tsx"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"
import { PostArticle } from "../PostArticle.tsx"
import { formatPostKey, isSamePost } from "../postAddress.ts"
import { requestReply } from "../replyRequest.ts"
import classes from "./Feed.module.css"
import type { FeedPlace } from "./feedMemory.ts"
import { findSeen } from "./findSeen.ts"
import { FocusAgain } from "./FocusAgain.tsx"
import { FreshPill } from "./FreshPill.tsx"
import { SinceLine } from "./SinceLine.tsx"
import { useFeedKeys } from "./useFeedKeys.ts"
import { useFeedPlace } from "./useFeedPlace.ts"
import { type HeldWindow, useFeedWindow } from "./useFeedWindow.ts"
import { useFirstIndex } from "./useFirstIndex.ts"
import { useKeepPlace } from "./useKeepPlace.ts"
import { useScrollDepth } from "./useScrollDepth.ts"
import { ReadTrackerContext, useReadTracker } from "./useReadTracking.ts"

interface FeedLook {
  readonly label: string
  readonly showCommunity: boolean
  /** Under this name the reading position is remembered. */
  readonly name: string
  /** Epoch milliseconds up to which the reader had seen it: a line parts what came since. */
  readonly since?: number | null
  /** What stands on top of a post, inside of its article. */
  readonly renderAbove?: (key: PostKey) => ReactNode
  /** What the end of the list says, if anything; that one is up to date where it is missing. */
  readonly end?: ReactNode
}

interface FeedProps extends FeedLook {
  readonly keys: readonly PostKey[]
}

interface HeldFeedProps extends FeedLook {
  readonly window: HeldWindow
  readonly place: FeedPlace | undefined
}

interface FeedContext {
  readonly label: string
  readonly end: ReactNode
  /** The list is in its place, and can take the focus: until then it is hidden. */
  readonly onShown: () => void
}

const FeedList: Components<PostKey, FeedContext>["List"] = ({ context, children, style, ref, ...rest }) => {
  const { label, onShown } = context
  const isShown = style?.visibility !== "hidden"
  useEffect(() => {
    if (isShown) onShown()
  }, [isShown, onShown])
  return (
    <div ref={ref} style={style} {...rest} role="feed" aria-label={label}>
      {children}
    </div>
  )
}

const FeedEnd: Components<PostKey, FeedContext>["Footer"] = ({ context }) => (
  <div className={classes.end}>{context.end}</div>
)

const UpToDate = () => {
  const { t } = useTexts("home")
  if (useObservable(useSite().reading)) return <output className={classes.upToDate}>{t("older")}</output>
  return (
    <p className={classes.upToDate}>
      <IconCircleCheck size={17} aria-hidden="true" />
      {t("upToDate")}
    </p>
  )
}

/** One post that fails takes no other one with it. */
const Unshown = () => {
  const { t } = useTexts("errors")
  return <p className={classes.unshown}>{t("boundary.post")}</p>
}

const renderUnshown = () => <Unshown />

const COMPONENTS: Components<PostKey, FeedContext> = { List: FeedList, Footer: FeedEnd }
/** Rows are rendered before they come into sight, in pixels. */
const AHEAD = { top: 400, bottom: 900 }
const TYPICAL_ROW_PX = 240

/** Posts one below the other, newest first; what arrives above waits until it is asked for. */
export const Feed = ({ keys, ...look }: FeedProps) => {
  const place = useFeedPlace(look.name)
  return <HeldFeed {...look} window={useFeedWindow(keys, place?.known)} place={place} />
}

/** The list itself, only what is in sight rendered; it never moves by itself. */
export const HeldFeed = ({
  window,
  place,
  label,
  showCommunity,
  name,
  since = null,
  renderAbove,
  end,
}: HeldFeedProps) => {
  const { scroller } = useShell()
  const site = useSite()
  const navigate = useNavigate()
  const list = useRef<VirtuosoHandle>(null)
  const frame = useRef<HTMLDivElement>(null)
  const { shown, fresh, known, showFresh } = window
  useKeepPlace({ name, list, frame, shown, known })
  const size = shown.length
  const { isDeep, look } = useScrollDepth(scroller)
  const firstIndex = useFirstIndex(shown, isDeep)
  const tracker = useReadTracker(scroller)
  const { onKeyDown, focusArticle } = useFeedKeys({ list, frame, count: size })
  const [isShown, setIsShown] = useState(false)
  const context: FeedContext = useMemo(
    () => ({ label, end: end ?? <UpToDate />, onShown: () => setIsShown(true) }),
    [label, end],
  )
  const comment = useCallback(
    (key: PostKey) => {
      requestReply(key)
      void navigate({ to: "/c/$ledger/p/$item", params: { ledger: key.ledger, item: key.item } })
    },
    [navigate],
  )
  const seen = useMemo(() => findSeen(shown, since, (key) => site.post(key).get()?.at), [shown, since, site])
  const [opened, setOpened] = useState(place?.focused ?? null)
  const lost = isShown ? opened : null
  const found = useCallback(() => setOpened(null), [])
  const renderRow = useCallback(
    (index: number, key: PostKey) => (
      <>
        {/* Part of the row: what the list counts and measures stays one post each. */}
        {lost && isSamePost(key, lost) && <FocusAgain onDone={found} />}
        {key === seen && <SinceLine />}
        <ErrorBoundary fallback={renderUnshown}>
          <PostArticle
            postKey={key}
            position={index - firstIndex + 1}
            size={size}
            showCommunity={showCommunity}
            above={renderAbove?.(key)}
            onComment={comment}
          />
        </ErrorBoundary>
      </>
    ),
    [size, firstIndex, showCommunity, comment, seen, renderAbove, lost, found],
  )
  const jumpToFresh = () => {
    scroller?.scrollTo({ top: 0 })
    look()
    showFresh()
    focusArticle(0)
  }
  if (!scroller) return null
  return (
    <ReadTrackerContext value={tracker}>
      <FreshPill count={fresh} isAboveWords={renderAbove !== undefined} onShow={jumpToFresh} />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the feed inside */}
      <div ref={frame} onKeyDown={onKeyDown}>
        <Virtuoso
          ref={list}
          data={shown}
          firstItemIndex={firstIndex}
          context={context}
          components={COMPONENTS}
          customScrollParent={scroller}
          {...(place ? { restoreStateFrom: place.snapshot } : {})}
          computeItemKey={(_, key) => formatPostKey(key)}
          increaseViewportBy={AHEAD}
          defaultItemHeight={TYPICAL_ROW_PX}
          itemContent={renderRow}
        />
      </div>
    </ReadTrackerContext>
  )
}
