/** From the highest rank to the lowest. */
export const ROLES = ["owner", "administrator", "moderator", "member", "guest"] as const
export type Role = (typeof ROLES)[number]

/** Higher counts more. */
export const rankOf = (role: Role): number => ROLES.length - ROLES.indexOf(role)

export const outranks = (one: Role, other: Role): boolean => rankOf(one) > rankOf(other)

export const isAtLeast = (role: Role, floor: Role): boolean => rankOf(role) >= rankOf(floor)

/** An owner may make owners; everybody else only what is below them. */
export const mayGrant = (granter: Role, role: Role): boolean => granter === "owner" || outranks(granter, role)
