import { IconCheck } from "@tabler/icons-react"
import { useTexts } from "../../ui/useTexts.ts"
import type { PostKind } from "../../../shared/application/site.ts"
import classes from "./KindBadge.module.css"
import { KIND_ICONS } from "./kindIcons.ts"

/** What kind of post this is; a plain message needs no badge. */
export const KindBadge = ({ kind, answered }: { readonly kind: PostKind; readonly answered: boolean }) => {
  const { t } = useTexts("post")
  if (kind === "message") return null
  const Icon = KIND_ICONS[kind]
  return (
    <div className={classes.badges}>
      <span className={classes.badge} data-kind={kind}>
        <Icon size={14} aria-hidden="true" />
        {t(`kind.${kind}`)}
      </span>
      {answered && (
        <span className={classes.badge} data-kind="answered">
          <IconCheck size={14} aria-hidden="true" />
          {t("answered")}
        </span>
      )}
    </div>
  )
}
