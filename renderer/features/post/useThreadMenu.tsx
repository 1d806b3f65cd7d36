import { IconBell, IconBellOff, IconQuote, IconShare3 } from "@tabler/icons-react"
import { useTexts } from "../../ui/useTexts.ts"
import type { PostView } from "../../../shared/application/site.ts"
import type { Stance } from "../../../shared/attention/stance.ts"
import { announce } from "../../ui/announce.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { createCommentDraftKey, createFreshDraftKey } from "../composer/draftKey.ts"
import type { PlainMenuItem } from "./menu/PlainMenu.tsx"
import { createPostHref } from "./postAddress.ts"
import { requestQuote } from "./quote/quoteRequest.ts"
import { writeQuote } from "./quote/writeQuote.ts"
import { useMemberPart } from "./useCommunity.ts"
import { useCommand } from "../../ui/useCommand.ts"
import { usePostWords } from "./usePostWords.ts"

const ICON = { size: 17, "aria-hidden": true } as const

interface ThreadMenuInput {
  readonly post: PostView
  readonly mayWrite: boolean
  /** Brings the reader to the field below the post. */
  readonly onComment: () => void
}

/** What one can do with a whole thread: quote it, pass it on, hear more or less of it. */
export const useThreadMenu = ({ post, mayWrite, onComment }: ThreadMenuInput): readonly PlainMenuItem[] => {
  const { t } = useTexts("post")
  const site = useSite()
  const shell = useShell()
  const author = useMemberPart(post.author, "name") ?? t("unknownMember")
  const command = useCommand()
  const { key, title, markdown, stance, mine } = post
  const words = usePostWords(post)
  const quote = () => {
    const own = [title, markdown].filter((text) => text !== "").join("\n\n")
    const said = own === "" ? words : own
    requestQuote(createCommentDraftKey(key), writeQuote({ markdown: said, author, href: createPostHref(key) }))
    onComment()
  }
  const share = () => {
    const savedAt = Date.now()
    const draft = { kind: "message", title: "", markdown: "", ledger: null, shared: key, savedAt } as const
    shell.openComposer({ draft: { key: createFreshDraftKey(savedAt), draft } })
  }
  const decide = (next: Stance) => {
    const isUndone = stance === next
    command.run(
      () => site.decideThread(key, isUndone ? null : next),
      () => announce(t(isUndone ? "menu.usual" : `menu.${next}Done`)),
    )
  }
  const items: PlainMenuItem[] = []
  if (mayWrite) items.push({ id: "quote", label: t("menu.quote"), icon: <IconQuote {...ICON} />, onSelect: quote })
  items.push({ id: "share", label: t("menu.share"), icon: <IconShare3 {...ICON} />, onSelect: share })
  // Of one's own posts one hears anyway.
  if (!mine)
    items.push({
      id: "follow",
      label: t("menu.follow"),
      icon: <IconBell {...ICON} />,
      checked: stance === "follow",
      onSelect: () => decide("follow"),
    })
  items.push({
    id: "mute",
    label: t("menu.mute"),
    icon: <IconBellOff {...ICON} />,
    checked: stance === "mute",
    onSelect: () => decide("mute"),
  })
  return items
}
