import type { AuthorView, CommunityView } from "../../../shared/application/site.ts"
import type { LedgerId, MemberId } from "../../../shared/kernel/ids.ts"
import { useSite } from "../../ui/site.ts"
import { useSelected } from "../../ui/useObservable.ts"

/** Renders again whenever a post or comment comes to it, since that changes what it counts. */
export const useCommunity = (ledger: LedgerId | undefined): CommunityView | undefined =>
  useSelected(useSite().communities, (communities) => communities.find((community) => community.ledger === ledger))

/** One right in a community: rows of a list need no more, and hear of no more. */
export const useRight = (ledger: LedgerId, right: "mayWrite" | "mayModerate"): boolean =>
  useSelected(
    useSite().communities,
    (communities) => communities.find((community) => community.ledger === ledger)?.[right] ?? false,
  )

/** Also who left: their name stays. Renders again whenever they are heard of, since that changes when they last were. */
export const useMember = (id: MemberId): AuthorView | undefined =>
  useSelected(useSite().authors, (authors) => authors.get(id))

/** What hardly ever changes about a member, or somebody who was one. */
export const useMemberPart = <Part extends "name" | "title" | "connected" | "role" | "functions">(
  id: MemberId,
  part: Part,
): AuthorView[Part] | undefined => useSelected(useSite().authors, (authors) => authors.get(id)?.[part])
