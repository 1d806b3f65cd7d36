import { type AnyRouter, useRouter } from "@tanstack/react-router"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../shared/application/site.ts"
import { isTyping } from "../../ui/isTyping.ts"
import { createCommunityHref, isPostPath } from "./postAddress.ts"

interface WayBack {
  readonly href: string
  readonly emoji: string | null
  readonly name: string
}

/** How many steps into this window's history the reader is. */
// oxlint-disable-next-line no-underscore-dangle -- the router's own name
const readIndex = ({ state }: AnyRouter): number => state.location.state.__TSR_index

/** Where the reader came from; the post's community for who came by a link. Escape goes there too. */
export const useWayBack = (
  community: CommunityView | undefined,
): (WayBack & { readonly goBack: () => void }) | null => {
  const { t } = useTranslation(["post", "home"])
  const router = useRouter()
  // While a screen is first rendered, the router still calls the one before it resolved.
  const [from] = useState(() => {
    const before = router.state.resolvedLocation
    return before && !isPostPath(before.pathname) ? before : null
  })
  const readWay = (): WayBack | null => {
    const own = community && `/c/${community.ledger}`
    if (from?.pathname === "/") return { href: "#/", emoji: null, name: t("home:title") }
    if (from && from.pathname !== own) return { href: `#${from.href}`, emoji: null, name: t("back") }
    return community
      ? { href: createCommunityHref(community.ledger), emoji: community.emoji, name: community.name }
      : null
  }
  const way = readWay()
  const [entry] = useState(() => readIndex(router))
  const goBack = () => {
    // Back, not forth to the same place: so the list is found as it was left, and the browser's own way back stays short.
    if (from) router.history.go(entry - 1 - readIndex(router))
    else if (way) router.history.push(way.href.slice(1))
  }
  const latest = useRef(goBack)
  useEffect(() => {
    latest.current = goBack
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !isTyping(event)) latest.current()
    }
    // Capture: what closes at this very key is still open now.
    window.addEventListener("keydown", onKey, true)
    return () => window.removeEventListener("keydown", onKey, true)
  }, [])
  return way && { ...way, goBack }
}
