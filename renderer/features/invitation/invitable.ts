import type { CommunityView } from "../../../shared/application/site.ts"
import type { InvitedRole } from "../../../shared/site/certificate.ts"
import { mayInviteAs } from "../../../shared/site/rights.ts"
import type { Role } from "../../../shared/site/roles.ts"

const INVITED = ["member", "guest", "moderator", "administrator"] as const satisfies readonly InvitedRole[]

/** The roles that whoever has this one may give by an invitation. */
export const findInvitable = (mine: Role): readonly InvitedRole[] => INVITED.filter((role) => mayInviteAs(mine, role))

/** Into which communities an invitation may lead; members of the site are in the open ones anyway. */
export const findOpenable = (communities: readonly CommunityView[], role: InvitedRole): readonly CommunityView[] =>
  communities.filter(({ access, mayLetIn }) => mayLetIn && (role === "guest" || access !== "open"))
