import { IconAlertTriangle, IconDeviceFloppy } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import classes from "./Composer.module.css"
import type { DraftStatus } from "./draftSaver.ts"
import type { ItemSize } from "./itemSize.ts"

/** Whether the draft is safe; quiet for screen readers, who hear a failure as an alert. */
export const DraftNote = ({ status }: { readonly status: DraftStatus }) => {
  const { t } = useTranslation("composer")
  if (status.kind === "idle") return null
  const Icon = status.kind === "failed" ? IconAlertTriangle : IconDeviceFloppy
  return (
    <span className={classes.status} data-status={status.kind}>
      <Icon size={15} aria-hidden="true" />
      {t(`status.${status.kind}`)}
    </span>
  )
}

export const SizeNote = ({ size }: { readonly size: ItemSize }) => {
  const { t, i18n } = useTranslation("composer")
  if (size.kind === "fits") return null
  const bytes = size.kind === "near" ? size.leftBytes : size.excessBytes
  const kilobytes = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(bytes / 1024)
  return (
    <span className={classes.status} data-status={size.kind === "over" ? "failed" : "near"}>
      {t(`size.${size.kind}`, { kilobytes })}
    </span>
  )
}
