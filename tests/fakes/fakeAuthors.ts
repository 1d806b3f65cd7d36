import type { AuthorView, MemberView } from "../../shared/application/site.ts"
import type { MemberId } from "../../shared/kernel/ids.ts"
import { createObserved, type Observed } from "../../shared/kernel/subscription.ts"

/** Members, and who was one. */
export const createFakeAuthors = (members: Observed<ReadonlyMap<MemberId, MemberView>>) => {
  const authors = createObserved<ReadonlyMap<MemberId, AuthorView>>(new Map())
  const former = new Map<MemberId, AuthorView>()
  const refresh = () => {
    const active = [...members.get().values()].map((member) => [member.id, { ...member, gone: null }] as const)
    authors.set(new Map<MemberId, AuthorView>([...former, ...active]))
  }
  members.subscribe(refresh)
  return {
    authors,
    /** Takes a member off the list, as an act does that ends a membership. */
    goes(id: MemberId, gone: "left" | "removed") {
      const member = members.get().get(id)
      if (member) former.set(id, { ...member, connected: false, gone })
      members.set(new Map([...members.get()].filter(([other]) => other !== id)))
    },
  }
}
