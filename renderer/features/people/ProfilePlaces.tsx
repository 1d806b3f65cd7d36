import { useTranslation } from "react-i18next"
import type { MemberId } from "../../../shared/kernel/ids.ts"
import classes from "../../ui/Places.module.css"
import { createPersonHref, createRoleHref } from "./personAddress.ts"

export type ProfilePlace = "posts" | "role"

interface ProfilePlacesProps {
  readonly member: MemberId
  readonly place: ProfilePlace
}

/** What somebody wrote, and beside it their role: whoever looks a colleague up seldom comes to change it. */
export const ProfilePlaces = ({ member, place }: ProfilePlacesProps) => {
  const { t } = useTranslation("people")
  const current = (one: ProfilePlace) => (one === place ? ({ "aria-current": "page" } as const) : {})
  return (
    <nav className={classes.places} aria-label={t("places.label")}>
      <a href={createPersonHref(member)} {...current("posts")}>
        {t("posts")}
      </a>
      <a href={createRoleHref(member)} {...current("role")}>
        {t("places.role")}
      </a>
    </nav>
  )
}
