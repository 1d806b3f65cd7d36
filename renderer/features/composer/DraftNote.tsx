import { IconAlertTriangle, IconDeviceFloppy } from "@tabler/icons-react"
import { useTexts } from "../../ui/useTexts.ts"
import classes from "./Composer.module.css"
import type { DraftStatus } from "./draftSaver.ts"
import { useObservable } from "../../ui/useObservable.ts"
import type { Observable } from "../../../shared/kernel/subscription.ts"
import type { ItemSize } from "./itemSize.ts"

/** Whether the draft is safe; quiet for screen readers, who hear a failure as an alert. */
export const DraftNote = ({ draft }: { readonly draft: Observable<DraftStatus> }) => {
  const { t } = useTexts("composer")
  const status = useObservable(draft)
  if (status.kind === "idle") return null
  const Icon = status.kind === "failed" ? IconAlertTriangle : IconDeviceFloppy
  return (
    <span className={classes.status} data-status={status.kind}>
      <Icon size={15} aria-hidden="true" />
      {t(`status.${status.kind}`)}
    </span>
  )
}

const STEP = 100

/** In characters: who writes sees no bytes. As if each took one byte, so that an accent errs on the side of too much. */
export const SizeNote = ({ size }: { readonly size: ItemSize }) => {
  const { t, language } = useTexts("composer")
  if (size.kind === "fits") return null
  const bytes = size.kind === "near" ? size.leftBytes : size.excessBytes
  const characters = new Intl.NumberFormat(language).format(Math.ceil(bytes / STEP) * STEP)
  return (
    <span className={`${classes.status} ${classes.size}`} data-status={size.kind === "over" ? "failed" : "near"}>
      {t(`size.${size.kind}`, { characters })}
    </span>
  )
}
