import type { CommunityView, MemberView } from "../../../shared/application/site.ts"

/** How many can read what is written there: an open one is read by everybody but guests, who are let in one by one. */
export const countReaders = (
  { access, members }: Pick<CommunityView, "access" | "members">,
  everybody: Iterable<Pick<MemberView, "id" | "role">>,
): number =>
  access === "open"
    ? [...everybody].filter(({ id, role }) => role !== "guest" || members.includes(id)).length
    : members.length
