import { useTranslation } from "react-i18next"
import type { SearchAnswer } from "../../../shared/search/searchService.ts"
import type { MemberId } from "../../../shared/kernel/ids.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { createPersonHref } from "../people/personAddress.ts"
import classes from "./Search.module.css"

const MOST_PEOPLE = 3

/** Who wrote most about what was searched, but for oneself. */
const listWriters = ({ counts }: SearchAnswer, me: MemberId): readonly { value: MemberId; count: number }[] =>
  (counts?.members ?? []).filter(({ value }) => value !== me).slice(0, MOST_PEOPLE)

/** Colleagues to be asked about it: one step from each to their profile. */
export const PeopleWhoKnow = ({ answer }: { readonly answer: SearchAnswer }) => {
  const { t } = useTranslation("search")
  const { me, members } = useSite()
  const known = useObservable(members)
  const people = listWriters(answer, me.member).flatMap(({ value, count }) => {
    const member = known.get(value)
    return member ? [{ member, count }] : []
  })
  if (people.length === 0) return null
  return (
    <section className={classes.people} aria-labelledby="search-people">
      <h2 id="search-people" className={classes.peopleTitle}>
        {t("facet.from")}
      </h2>
      <ul className={classes.peopleList}>
        {people.map(({ member, count }) => (
          <li key={member.id}>
            <a className={classes.person} href={createPersonHref(member.id)} data-person={member.id}>
              <Avatar seed={member.id} name={member.name} size={26} connected={member.connected} />
              <span className={classes.personText}>
                <bdi>{member.name}</bdi> <span className={classes.personCount}>{t("found", { count })}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
