import { IconChecks, IconDeviceFloppy, IconSend } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import classes from "./DeliveryLegend.module.css"

const STEPS = [
  { name: "saved", Icon: IconDeviceFloppy },
  { name: "sent", Icon: IconSend },
  { name: "received", Icon: IconChecks },
] as const

/** What the words beside each post mean. */
export const DeliveryLegend = () => {
  const { t } = useTranslation("network")
  return (
    <section className={classes.card} aria-labelledby="legend-title">
      <h2 id="legend-title" className={classes.title}>
        {t("legend.title")}
      </h2>
      <dl className={classes.steps}>
        {STEPS.map(({ name, Icon }) => (
          <div key={name}>
            <dt className={classes.name}>
              <Icon size={16} aria-hidden="true" /> {t(`legend.${name}`)}
            </dt>
            <dd className={classes.text}>{t(`legend.${name}Text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
