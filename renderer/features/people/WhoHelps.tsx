import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { Avatar } from "../../ui/Avatar.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { usePeople } from "../../ui/usePeople.ts"
import { chooseHelpers } from "./chooseHelpers.ts"
import classes from "../navigation/HereNow.module.css"

/** Whom one might ask, and about what: their page offers to ask them. */
export const WhoHelps = () => {
  const { t } = useTranslation("helpers")
  const site = useSite()
  const members = usePeople()
  const topics = useObservable(site.topics)
  const helpers = chooseHelpers(members, { me: site.me.member, topics })
  if (helpers.length === 0) return null
  return (
    <section className={classes.card} aria-labelledby="helpers-title">
      <h2 id="helpers-title" className={classes.title}>
        {t("title")}
      </h2>
      <ul className={classes.list}>
        {helpers.map(({ member, subject }) => (
          <li key={member.id}>
            <Link to="/people/$member" params={{ member: member.id }} className={classes.person}>
              <Avatar seed={member.id} name={member.name} size={32} connected={member.connected} />
              <span>
                <bdi className={classes.name}>{member.name}</bdi>
                <span className={classes.job}>
                  <bdi>{t("on", { subject })}</bdi>
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
