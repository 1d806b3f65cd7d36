import { IconX } from "@tabler/icons-react"
import { useTexts } from "../../ui/useTexts.ts"
import type { PostKey } from "../../../shared/application/site.ts"
import { PlainIconButton } from "../../ui/IconButton.tsx"
import { LinkedPost } from "../post/LinkedPost.tsx"
import { useCommunity } from "../post/useCommunity.ts"
import classes from "./SharedField.module.css"

interface SharedFieldProps {
  readonly shared: PostKey
  readonly onRemove: () => void
}

/** The post that is passed on, and who will be able to see it. */
export const SharedField = ({ shared, onRemove }: SharedFieldProps) => {
  const { t } = useTexts("composer")
  const home = useCommunity(shared.ledger)
  return (
    <div className={classes.shared}>
      <div className={classes.card}>
        <LinkedPost postKey={shared} />
        {home && home.access !== "open" && (
          <p className={classes.note}>{t("shared.private", { community: home.name })}</p>
        )}
      </div>
      <PlainIconButton label={t("shared.remove")} onClick={onRemove}>
        <IconX size={16} aria-hidden="true" />
      </PlainIconButton>
    </div>
  )
}
