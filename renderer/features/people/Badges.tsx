import { useTranslation } from "react-i18next"
import type { MemberView } from "../../../shared/application/site.ts"
import { SITE_FUNCTIONS } from "../../../shared/site/functions.ts"
import classes from "./People.module.css"

/** What somebody is in the site beside a member, and what they do for others. */
export const Badges = ({ member: { role, functions } }: { readonly member: MemberView }) => {
  const { t } = useTranslation("people")
  const held = SITE_FUNCTIONS.filter((name) => functions.some((one) => one.function === name))
  return (
    <>
      {role !== "member" && <span className={classes.badge}>{t(`role.${role}`)}</span>}
      {held.map((name) => (
        <span key={name} className={classes.badge}>
          {t(`function.${name}`)}
        </span>
      ))}
    </>
  )
}
