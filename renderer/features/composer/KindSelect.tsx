import { memo } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import { POST_KINDS, type PostKind } from "../../../shared/application/site.ts"
import { Segments } from "../../ui/Segments.tsx"
import { KIND_ICONS } from "../post/kindIcons.ts"
import classes from "./Composer.module.css"

const drawKind = (kind: PostKind) => {
  const Icon = KIND_ICONS[kind]
  return <Icon size={17} />
}

interface KindSelectProps {
  readonly value: PostKind
  readonly onChange: (kind: PostKind) => void
}

/** The kind can change until the post is sent. */
export const KindSelect = memo(function KindSelect({ value, onChange }: KindSelectProps) {
  const { t } = useTexts("composer")
  return (
    <div className={classes.kinds}>
      <Segments
        label={t("kindLabel")}
        values={POST_KINDS}
        value={value}
        nameOf={(kind) => t(`kind.${kind}`)}
        onChange={onChange}
        iconOf={drawKind}
      />
    </div>
  )
})
