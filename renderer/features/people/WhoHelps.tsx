import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { Avatar } from "../../ui/Avatar.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { usePeople } from "../../ui/usePeople.ts"
import { chooseHelpers } from "./chooseHelpers.ts"
import { useReferents } from "./useReferents.ts"
import classes from "../navigation/HereNow.module.css"

const MOST_REFERENTS = 2

/** Référents first, then whom one might ask, and about what: their page offers to ask them. */
export const WhoHelps = () => {
  const { t } = useTranslation("helpers")
  const site = useSite()
  const members = usePeople()
  const topics = useObservable(site.topics)
  const named = useReferents().slice(0, MOST_REFERENTS)
  const referents = named.map(({ member, communities }) => {
    const where = communities.length > 0 ? t("referentIn", { names: communities.join(", ") }) : t("referent")
    return { member, about: where }
  })
  const offers = chooseHelpers(members, { me: site.me.member, topics })
    .filter(({ member }) => named.every((referent) => referent.member.id !== member.id))
    .map(({ member, subject }) => ({ member, about: t("on", { subject }) }))
  const helpers = [...referents, ...offers]
  if (helpers.length === 0) return null
  return (
    <section className={classes.card} aria-labelledby="helpers-title">
      <h2 id="helpers-title" className={classes.title}>
        {t("title")}
      </h2>
      <ul className={classes.list}>
        {helpers.map(({ member, about }) => (
          <li key={member.id}>
            <Link to="/people/$member" params={{ member: member.id }} className={classes.person}>
              <Avatar seed={member.id} name={member.name} size={32} connected={member.connected} />
              <span>
                <bdi className={classes.name}>{member.name}</bdi>
                <span className={classes.job}>
                  <bdi>{about}</bdi>
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
