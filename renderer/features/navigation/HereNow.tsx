import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { Avatar } from "../../ui/Avatar.tsx"
import { useSite } from "../../ui/site.ts"
import { usePeople } from "../../ui/usePeople.ts"
import classes from "./HereNow.module.css"

const MOST_SHOWN = 5

/** Colleagues whose machine is connected to this one: what they read now, they read at once. */
export const HereNow = () => {
  const { t } = useTranslation(["navigation", "post"])
  const site = useSite()
  const members = usePeople()
  const here = [...members.values()].filter((member) => member.connected && member.id !== site.me.member)
  if (here.length === 0) return null
  return (
    <section className={classes.card} aria-labelledby="here-title">
      <h2 id="here-title" className={classes.title}>
        {t("here.title")}
      </h2>
      <ul className={classes.list}>
        {here.slice(0, MOST_SHOWN).map((member) => (
          <li key={member.id}>
            <Link to="/people/$member" params={{ member: member.id }} className={classes.person}>
              <Avatar seed={member.id} name={member.name} size={32} connected />
              <span>
                <span className={classes.name}>{member.name}</span>
                {member.role === "guest" && <span className={classes.job}> · {t("post:guest")}</span>}
                {member.title && (
                  <>
                    <span className="visually-hidden">, </span>
                    <span className={classes.job}>{member.title}</span>
                  </>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {here.length > MOST_SHOWN && (
        <Link to="/people" className={classes.more}>
          {t("here.more", { count: here.length - MOST_SHOWN })}
        </Link>
      )}
    </section>
  )
}
