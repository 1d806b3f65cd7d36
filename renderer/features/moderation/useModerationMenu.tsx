import { IconEyeOff, IconFlag, IconLock, IconLockOpen, IconPin, IconPinnedOff } from "@tabler/icons-react"
import { type ReactNode, useState } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import type { ItemKey } from "../../../shared/application/moderationViews.ts"
import type { CommandError, PostView } from "../../../shared/application/site.ts"
import { withLateTexts } from "../../app/i18n/i18n.ts"
import { announce } from "../../ui/announce.tsx"
import { useSite } from "../../ui/site.ts"
import { useErrorWords } from "../../ui/useErrorWords.ts"
import type { PlainMenuItem } from "../post/menu/PlainMenu.tsx"
import { useRight } from "../post/useCommunity.ts"
import { onDemand } from "../../ui/onDemand.tsx"

const ReasonDialog = onDemand(async () => (await withLateTexts(import("./ReasonDialog.tsx"))).ReasonDialog)

const ICON = { size: 17, "aria-hidden": true } as const

interface ModerationMenuInput {
  readonly target: ItemKey
  readonly mine: boolean
  /** Of a post: what stands. */
  readonly post?: Pick<PostView, "locked" | "pinned">
}

const isTooMany = (error: CommandError): boolean => error.kind === "invalid" && error.reason === "too-many"

/** What one can ask of whoever moderates, and what they can do: the last entries of an item's menu. */
export const useModerationMenu = ({
  target,
  mine,
  post,
}: ModerationMenuInput): { readonly items: readonly PlainMenuItem[]; readonly dialog: ReactNode } => {
  const { t } = useTexts("post")
  const site = useSite()
  const may = useRight(target.ledger, "mayModerate")
  const words = useErrorWords()
  const [asked, setAsked] = useState<"report" | "hide" | null>(null)
  const decide = async (name: "lock" | "pin", on: boolean) => {
    const done = await (name === "lock" ? site.lockPost(target, on) : site.pinPost(target, on))
    const said = on ? (`menu.${name}Done` as const) : (`menu.un${name}Done` as const)
    if (done.ok) return announce(t(said))
    if (isTooMany(done.error)) return announce(t("menu.threePinned"))
    const { title, text } = words(done.error)
    announce(`${title} ${text}`)
  }
  const items: PlainMenuItem[] = []
  if (may && post) {
    const { pinned, locked } = post
    items.push({
      id: "pin",
      label: t(pinned ? "menu.unpin" : "menu.pin"),
      icon: pinned ? <IconPinnedOff {...ICON} /> : <IconPin {...ICON} />,
      onSelect: () => void decide("pin", !pinned),
    })
    items.push({
      id: "lock",
      label: t(locked ? "menu.unlock" : "menu.lock"),
      icon: locked ? <IconLockOpen {...ICON} /> : <IconLock {...ICON} />,
      onSelect: () => void decide("lock", !locked),
    })
  }
  if (!mine)
    items.push({
      id: may ? "hide" : "report",
      label: t(may ? "menu.hide" : "menu.report"),
      icon: may ? <IconEyeOff {...ICON} /> : <IconFlag {...ICON} />,
      onSelect: () => setAsked(may ? "hide" : "report"),
    })
  const dialog = asked && <ReasonDialog what={asked} target={target} onClose={() => setAsked(null)} />
  return { items, dialog }
}
