import { useTexts } from "../../ui/useTexts.ts"
import type { WaitingView } from "../../../shared/application/site.ts"
import { useCommunity } from "../post/useCommunity.ts"
import { useIsQuestion } from "../post/useIsQuestion.ts"

/** What waits, in words. */
export const useWaitingWords = ({ input }: WaitingView): string => {
  const { t } = useTexts("outbox")
  const ledger = input.kind === "reaction" ? input.ledger : input.post.ledger
  const community = useCommunity(ledger)
  const isAnswer = useIsQuestion(input.kind === "comment" ? input.post : null)
  if (input.kind === "post") return t("toast.post", { community: community?.name ?? "" })
  if (input.kind === "comment") return t(isAnswer ? "toast.answer" : "toast.comment")
  return input.remove ? t("toast.reactionBack", { emoji: input.emoji }) : t("toast.reaction", { emoji: input.emoji })
}
