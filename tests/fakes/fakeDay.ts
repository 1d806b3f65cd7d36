import type { InboxEntry, MemberView, PostKey, PostView, Site } from "../../shared/application/site.ts"
import { type DaySettings, parseDaySettings } from "../../shared/attention/day/daySettings.ts"
import type { MemberId } from "../../shared/kernel/ids.ts"
import { ok } from "../../shared/kernel/result.ts"
import { createObserved, type Observable } from "../../shared/kernel/subscription.ts"

interface FakeDayInput {
  readonly home: Observable<readonly PostKey[]>
  readonly inbox: Observable<readonly InboxEntry[]>
  readonly members: Observable<ReadonlyMap<MemberId, MemberView>>
  readonly me: MemberId
  readonly postOf: (key: PostKey) => Observable<PostView | undefined>
  readonly now: () => number
}

/** A day of what there is: questions without an answer, the rest as said, the last member as newcomer. */
export const createFakeDay = ({
  home,
  inbox,
  members,
  me,
  postOf,
  now,
}: FakeDayInput): Pick<Site, "readDay" | "daySettings" | "changeDay" | "seenUntil" | "noteSeen"> => {
  const isQuestion = (key: PostKey) => postOf(key).get()?.kind === "question"
  const daySettings = createObserved<DaySettings>(parseDaySettings(undefined))
  const seenUntil = createObserved<number | null>(null)
  return {
    daySettings,
    seenUntil,
    noteSeen: async (until) => seenUntil.set(Math.max(until, seenUntil.get() ?? 0)),
    changeDay: async (change) => {
      daySettings.set({ ...daySettings.get(), ...change })
      return ok(undefined)
    },
    readDay() {
      const concerns = inbox.get().filter(({ unread, place }) => unread && place === "todo")
      return {
        since: now() - 86_400_000,
        concerns,
        moreConcerns: 0,
        questions: home.get().filter(isQuestion),
        said: home.get().filter((key) => !isQuestion(key)),
        newcomers: [...members.get().keys()].filter((id) => id !== me).slice(-1),
      }
    },
  }
}
