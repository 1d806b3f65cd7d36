import { useTranslation } from "react-i18next"
import classes from "./People.module.css"

/** What somebody can be asked about; nothing where they have not said. */
export const HelpChips = ({ help }: { readonly help: readonly string[] }) => {
  const { t } = useTranslation("people")
  if (help.length === 0) return null
  return (
    <ul className={classes.help} aria-label={t("help")}>
      {help.map((subject) => (
        <li key={subject}>
          <bdi>{subject}</bdi>
        </li>
      ))}
    </ul>
  )
}
