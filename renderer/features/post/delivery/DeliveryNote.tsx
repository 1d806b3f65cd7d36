import { IconCheck, IconChecks, IconDeviceDesktop } from "@tabler/icons-react"
import { useTexts } from "../../../ui/useTexts.ts"
import type { Delivery } from "../../../../shared/application/site.ts"
import { useSite } from "../../../ui/site.ts"
import { useSelected } from "../../../ui/useObservable.ts"
import classes from "./DeliveryNote.module.css"

const useWords = ({ sentTo, receivedBy }: Delivery) => {
  const { t } = useTexts("post")
  if (receivedBy > 0) {
    const text = t("delivery.receivedText", { count: receivedBy })
    return { step: "received", Icon: IconChecks, short: t("delivery.received", { count: receivedBy }), text } as const
  }
  if (sentTo > 0) {
    const text = t("delivery.sentText", { count: sentTo })
    return { step: "sent", Icon: IconCheck, short: t("delivery.sent"), text } as const
  }
  return { step: "saved", Icon: IconDeviceDesktop, short: t("delivery.saved"), text: t("delivery.savedText") } as const
}

/** How far one's own item has come, in a sign; in words on hover, on focus and for screen readers. */
export const DeliveryNote = ({ delivery }: { readonly delivery: Delivery }) => {
  const { step, Icon, short, text } = useWords(delivery)
  const isAlone = useSelected(useSite().members, ({ size }) => size <= 1)
  return (
    <span className={classes.anchor}>
      <button
        type="button"
        className={classes.note}
        data-step={step === "saved" && isAlone ? "alone" : step}
        aria-label={text}
      >
        <Icon size={14} aria-hidden="true" />
        <span aria-hidden="true">{short}</span>
      </button>
      <span className={classes.tooltip} aria-hidden="true">
        {text}
      </span>
    </span>
  )
}
