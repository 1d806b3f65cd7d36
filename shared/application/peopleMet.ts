import type { MemberId } from "../kernel/ids.ts"
import { createObserved, type Observable } from "../kernel/subscription.ts"
import type { CommunityView, MemberView, Site } from "./site.ts"

type People = ReadonlyMap<MemberId, MemberView>

/** Everybody of the site; for a guest, those of the communities that they are in. */
export const peopleMet = (me: MemberId, members: People, communities: readonly CommunityView[]): People => {
  if (members.get(me)?.role !== "guest") return members
  const met = new Set([me, ...communities.flatMap((community) => community.members)])
  return new Map([...members].filter(([id]) => met.has(id)))
}

/** The same, watched: for members of the site a change of communities changes nothing of it. */
export const watchPeopleMet = ({
  me,
  members,
  communities,
}: Pick<Site, "me" | "members" | "communities">): { readonly people: Observable<People>; stop(): void } => {
  const read = (): People => peopleMet(me.member, members.get(), communities.get())
  const people = createObserved(read())
  const refresh = (): void => people.set(read())
  const stops = [members.subscribe(refresh), communities.subscribe(refresh)]
  return {
    people,
    stop() {
      for (const stop of stops) stop()
    },
  }
}
