import { useRouter } from "@tanstack/react-router"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../shared/application/site.ts"
import { isTyping } from "../../ui/isTyping.ts"
import { createCommunityHref } from "./postAddress.ts"

interface WayBack {
  readonly href: string
  readonly emoji: string | null
  readonly name: string
}

const isPost = (path: string) => /^\/c\/[^/]+\/p\//.test(path)

/** Where the reader came from; the post's community for who came by a link. Escape goes there too. */
export const useWayBack = (community: CommunityView | undefined): WayBack | null => {
  const { t } = useTranslation(["post", "home"])
  const router = useRouter()
  // While a screen is first rendered, the router still calls the one before it resolved.
  const [from] = useState(() => {
    const before = router.state.resolvedLocation
    return before && !isPost(before.pathname) ? before : null
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
  const href = useRef<string>(undefined)
  useEffect(() => {
    href.current = way?.href
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && href.current && !isTyping(event)) router.history.push(href.current.slice(1))
    }
    // Capture: what closes at this very key is still open now.
    window.addEventListener("keydown", onKey, true)
    return () => window.removeEventListener("keydown", onKey, true)
  }, [router])
  return way
}
