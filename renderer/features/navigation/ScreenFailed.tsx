import { Button, Group } from "@mantine/core"
import { useTranslation } from "react-i18next"
import classes from "../../app/ErrorSentences.module.css"
import screenClasses from "../../ui/Screen.module.css"

/** In the place of a screen that could not be shown; all around it goes on working. */
export const ScreenFailed = ({ reset }: { readonly reset: () => void }) => {
  const { t } = useTranslation(["errors", "common"])
  return (
    <section role="alert" className={`${classes.sentence} ${screenClasses.screen}`}>
      <h1 id="screen-title" tabIndex={-1} className={classes.title}>
        {t("errors:boundary.title")}
      </h1>
      <p>{t("errors:boundary.screen")}</p>
      <Group gap="xs">
        <Button onClick={reset}>{t("common:retry")}</Button>
        <Button variant="default" onClick={() => location.reload()}>
          {t("errors:boundary.reload")}
        </Button>
      </Group>
    </section>
  )
}
