import { chooseForDay } from "../attention/day/chooseForDay.ts"
import { findDayStart } from "../attention/day/daySettings.ts"
import { gatherInterests } from "../attention/relevance/interests.ts"
import type { MemberId } from "../kernel/ids.ts"
import type { Observable } from "../kernel/subscription.ts"
import type { ForYou } from "./forYou.ts"
import { openDaySettings } from "./own/openDaySettings.ts"
import type { OwnBox } from "./own/ownBox.ts"
import { peopleMet } from "./peopleMet.ts"
import type { CommunityView, InboxEntry, MemberView, PostKey, Site } from "./site.ts"

/** More than these wait in the inbox. */
const MOST_CONCERNS = 5

export interface MyDayContext {
  readonly me: MemberId
  readonly own: OwnBox
  readonly members: Observable<ReadonlyMap<MemberId, MemberView>>
  readonly communities: Observable<readonly CommunityView[]>
  readonly inbox: Observable<readonly InboxEntry[]>
  readonly weigh: ForYou["weigh"]
  readonly now: () => number
}

const nameOf = ({ ledger, item }: PostKey): string => `${ledger}/${item}`
const keyOf = ({ ledger, item }: PostKey): PostKey => ({ ledger, item })

/** What happened since the member last looked, short enough for five minutes; put together on this device when asked. */
export const openMyDay = (context: MyDayContext): Pick<Site, "readDay" | "daySettings" | "changeDay"> => {
  const { me, members, communities, inbox, weigh, now } = context
  const settings = openDaySettings(context.own)
  return {
    daySettings: settings.value,
    changeDay: settings.change,
    readDay() {
      const since = findDayStart(settings.value.get(), now())
      const waiting = inbox.get().filter(({ place, unread }) => place === "todo" && unread)
      const told = new Set(waiting.map(({ post }) => nameOf(post)))
      const scored = weigh()
      const { people } = gatherInterests(scored.map(({ post }) => post))
      const { questions, said, newcomers } = chooseForDay({
        since,
        now: now(),
        scored,
        isTold: (post) => told.has(nameOf(post)),
        me,
        members: peopleMet(me, members.get(), communities.get()).values(),
        hasMet: (member) => people.has(member),
      })
      return {
        since,
        concerns: waiting.slice(0, MOST_CONCERNS),
        moreConcerns: Math.max(0, waiting.length - MOST_CONCERNS),
        questions: questions.map(keyOf),
        said: said.map(keyOf),
        newcomers,
      }
    },
  }
}
