/** Why something concerns a member, the strongest first: of one event only the strongest that they want is told. */
export const REASONS = ["mention", "thanks", "accepted", "answer", "comment", "reply", "reaction"] as const
export type Reason = (typeof REASONS)[number]

/** Somebody called the member by their name. */
export const BY_NAME: ReadonlySet<Reason> = new Set(["mention", "thanks"])
