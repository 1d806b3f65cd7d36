import type { MemberId } from "../../../shared/kernel/ids.ts"

export const createPersonHref = (member: MemberId): string => `#/people/${member}`
