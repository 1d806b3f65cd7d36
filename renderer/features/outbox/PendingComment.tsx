import { useTexts } from "../../ui/useTexts.ts"
import type { WaitingView } from "../../../shared/application/site.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import { useSite } from "../../ui/site.ts"
import { PostBody } from "../post/PostBody.tsx"
import { useMember } from "../post/useCommunity.ts"
import classes from "./Pending.module.css"
import { PendingControls } from "./PendingControls.tsx"

/** A comment that has not left yet. */
export const PendingComment = ({ waiting }: { readonly waiting: WaitingView }) => {
  const { t } = useTexts("outbox")
  const site = useSite()
  const me = useMember(site.me.member)
  if (waiting.input.kind !== "comment") return null
  return (
    <li className={classes.pending} data-small>
      <Avatar seed={site.me.member} name={me?.name ?? ""} size={26} />
      <div className={classes.body}>
        <p className={classes.author}>
          <bdi>{me?.name}</bdi> <span className={classes.meta}>{t("waiting")}</span>
        </p>
        <PostBody
          language={null}
          markdown={waiting.input.markdown}
          pictures={waiting.input.pictures ?? []}
          baseLevel={2}
          collapsible
        />
        <PendingControls waiting={waiting} />
      </div>
    </li>
  )
}
