import { Button } from "@mantine/core"
import { IconAlertTriangle } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useTexts } from "../../ui/useTexts.ts"
import classes from "./Banners.module.css"

/** Says why this device can no longer write, what was kept, and how its member comes back. */
export const FrozenBanner = () => {
  const { t } = useTexts("notices")
  const navigate = useNavigate()
  return (
    <div className={`${classes.banner} ${classes.grave}`}>
      <IconAlertTriangle size={18} aria-hidden="true" className={classes.icon} />
      <div className={classes.text}>
        <p>
          <strong>{t("frozen.title")}</strong> {t("frozen.text")}
        </p>
        <p>{t("frozen.kept")}</p>
        <p className={classes.actions}>
          <Button size="xs" onClick={() => void navigate({ to: "/mend" })}>
            {t("frozen.mend")}
          </Button>
        </p>
      </div>
    </div>
  )
}
