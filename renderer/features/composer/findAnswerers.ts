import type { MemberView } from "../../../shared/application/site.ts"
import { createSubjectFinder, readSubject, type SubjectStems } from "../../../shared/community/subjects.ts"
import type { Helper } from "../people/chooseHelpers.ts"

/** What one of the colleagues said they help with, as it is looked for. */
export interface Offer extends Helper {
  readonly stems: SubjectStems
}

const MOST_SHOWN = 3

export const readOffers = (members: Iterable<MemberView>): readonly Offer[] =>
  [...members].flatMap((member) =>
    member.help.flatMap((subject) => {
      const stems = readSubject(subject)
      return stems ? [{ member, subject, stems }] : []
    }),
  )

/**
 * Whom a question may be for, by what they help with: the closest subject first, then who is there. Each colleague once,
 * and none whom the text calls already.
 */
export const findAnswerers = (text: string, offers: readonly Offer[]): readonly Offer[] => {
  const speaksOf = createSubjectFinder(text)
  const found = offers
    .filter(({ member, stems }) => !text.includes(`@${member.name}`) && speaksOf(stems))
    .sort(
      (one, other) =>
        other.stems.length - one.stems.length ||
        Number(other.member.connected) - Number(one.member.connected) ||
        one.member.name.localeCompare(other.member.name),
    )
  return [...new Map(found.toReversed().map((offer) => [offer.member.id, offer])).values()]
    .toReversed()
    .slice(0, MOST_SHOWN)
}
