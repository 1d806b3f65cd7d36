import { useTexts } from "../../../ui/useTexts.ts"
import type { PostView, RankedPost } from "../../../../shared/application/site.ts"
import type { Subject } from "../../../../shared/attention/relevance/tuning.ts"
import { extractTags, foldTag } from "../../../../shared/community/tags.ts"
import { Dialog } from "../../../ui/Dialog.tsx"
import { usePost } from "../../post/usePost.ts"
import classes from "./ForYou.module.css"
import { TuningList } from "./TuningList.tsx"
import { useWhyWords } from "./useWhyWords.ts"

interface WhyDialogProps {
  readonly ranked: RankedPost
  readonly onClose: () => void
}

const subjectsOf = (post: PostView): readonly Subject[] => [
  ...(post.mine ? [] : [{ kind: "person", member: post.author } as const]),
  { kind: "community", ledger: post.key.ledger },
  ...extractTags(post.markdown).map((tag) => ({ kind: "topic", tag: foldTag(tag) }) as const),
]

/** "Why am I seeing this", and what to have more or less of. */
export const WhyDialog = ({ ranked, onClose }: WhyDialogProps) => {
  const { t } = useTexts("home")
  const words = useWhyWords()
  const post = usePost(ranked.key)
  return (
    <Dialog opened onClose={onClose} title={t("why.title")}>
      <ul className={classes.reasons}>
        {ranked.why.map((why) => (
          <li key={JSON.stringify(why)}>{words(why)}</li>
        ))}
      </ul>
      {post && <TuningList subjects={subjectsOf(post)} />}
      <p className={classes.note}>{t("why.private")}</p>
    </Dialog>
  )
}
