/** Why something concerns a member, the strongest first: of one event only the strongest that they want is told. */
export const REASONS = [
  "erased",
  "hidden",
  "mention",
  "thanks",
  "accepted",
  "appeal",
  "report",
  "role",
  "answer",
  "comment",
  "reply",
  "group",
  "followed",
  "topic",
  "reaction",
] as const
export type Reason = (typeof REASONS)[number]

/** What was done to the member's own words reaches them whatever they chose. */
export const UNCONDITIONAL: ReadonlySet<Reason> = new Set(["erased", "hidden"])

/** Whether a member may turn it off. */
export const isOptional = (reason: Reason): reason is Exclude<Reason, "erased" | "hidden"> => !UNCONDITIONAL.has(reason)

interface Reach {
  /** It calls the member by their name: a muted community lets it through. */
  readonly byName: boolean
  /** The system may tell of it while nobody looks at the window; otherwise it waits in the inbox. */
  readonly system: boolean
}

/** Somebody waits for the member's answer, or answered them: no entry, but shown above entries until it is dealt with. */
export type Telling = Reason | "request"

/** How far each kind of event reaches; docs/notifications.md is this table. */
export const NOTIFICATIONS: Readonly<Record<Reason, Reach>> = {
  erased: { byName: true, system: true },
  hidden: { byName: true, system: true },
  mention: { byName: true, system: true },
  thanks: { byName: true, system: true },
  accepted: { byName: false, system: true },
  appeal: { byName: true, system: true },
  report: { byName: true, system: true },
  role: { byName: true, system: true },
  answer: { byName: false, system: true },
  comment: { byName: false, system: true },
  reply: { byName: false, system: true },
  group: { byName: false, system: true },
  followed: { byName: false, system: true },
  topic: { byName: false, system: false },
  reaction: { byName: false, system: false },
}

/** Whether the system may tell of it while nobody looks. */
export const isToldBySystem = (what: Telling): boolean => what === "request" || NOTIFICATIONS[what].system
