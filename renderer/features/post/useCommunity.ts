import type { CommunityView, MemberView } from "../../../shared/application/site.ts"
import type { LedgerId, MemberId } from "../../../shared/kernel/ids.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"

export const useCommunity = (ledger: LedgerId | undefined): CommunityView | undefined =>
  useObservable(useSite().communities).find((community) => community.ledger === ledger)

export const useMember = (id: MemberId): MemberView | undefined => useObservable(useSite().members).get(id)
