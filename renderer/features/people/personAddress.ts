import type { MemberId } from "../../../shared/kernel/ids.ts"

export const createPersonHref = (member: MemberId): string => `#/people/${member}`

/** Where somebody's role and functions stand, and what may be done about them. */
export const createRoleHref = (member: MemberId): string => `${createPersonHref(member)}/role`
