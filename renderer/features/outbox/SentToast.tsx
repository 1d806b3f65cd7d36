import { useEffect } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import { sayAloud } from "../../ui/announce.tsx"
import { createCommunityHref, createPostHref } from "../post/postAddress.ts"
import { useIsQuestion } from "../post/useIsQuestion.ts"
import { useCommunity } from "../post/useCommunity.ts"
import classes from "../../ui/Toast.module.css"
import type { Sent } from "./useSent.ts"

/** Says that it is published, and shows the way there where it cannot be seen. */
export const SentToast = ({ sent: { view, isSeen } }: { readonly sent: Sent }) => {
  const { t } = useTexts("outbox")
  const { input } = view
  const community = useCommunity(input.kind === "reaction" ? undefined : input.post.ledger)?.name ?? ""
  const isAnswer = useIsQuestion(input.kind === "comment" ? input.post : null)
  const words = input.kind === "post" ? t("sent.post", { community }) : t(isAnswer ? "sent.answer" : "sent.comment")
  // Said once, whatever the community is called later.
  useEffect(() => sayAloud(words), [words])
  if (isSeen || input.kind === "reaction") return null
  return (
    <section className={classes.toast} aria-label={t("sent.label")}>
      <p className={classes.text}>{words}</p>
      <a
        className={classes.action}
        href={input.kind === "post" ? createCommunityHref(input.post.ledger) : createPostHref(input.post)}
      >
        {t("sent.show")}
      </a>
    </section>
  )
}
