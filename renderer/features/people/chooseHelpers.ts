import type { MemberView, TopicView } from "../../../shared/application/site.ts"
import type { MemberId } from "../../../shared/kernel/ids.ts"
import { foldText } from "../../ui/foldText.ts"

export interface Helper {
  readonly member: MemberView
  /** What they may be asked about, in their own words. */
  readonly subject: string
}

const MOST_SHOWN = 3

/** Whom to ask about what is talked of now or followed, one for each subject; then whoever offered help at all, those who are there first. */
export const chooseHelpers = (
  members: ReadonlyMap<MemberId, MemberView>,
  { me, topics }: { readonly me: MemberId; readonly topics: readonly TopicView[] },
): readonly Helper[] => {
  const weights = new Map(topics.map(({ name, followed, week }) => [foldText(name), (followed ? 100 : 0) + week]))
  const weigh = (subject: string): number => weights.get(foldText(subject)) ?? 0
  const offers = [...members.values()]
    .filter(({ id, help }) => id !== me && help.length > 0)
    .flatMap((member) => {
      const [subject] = [...member.help].sort((one, other) => weigh(other) - weigh(one))
      return subject === undefined ? [] : [{ member, subject }]
    })
    .sort(
      (one, other) =>
        weigh(other.subject) - weigh(one.subject) ||
        Number(other.member.connected) - Number(one.member.connected) ||
        one.member.name.localeCompare(other.member.name),
    )
  const firstOfEach = new Map([...offers].reverse().map((offer) => [foldText(offer.subject), offer]))
  return offers.filter((offer) => firstOfEach.get(foldText(offer.subject)) === offer).slice(0, MOST_SHOWN)
}
