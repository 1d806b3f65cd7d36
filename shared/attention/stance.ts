/** What a member decided about one thread: to hear of all comments, or only of what calls them by name. */
export const STANCES = ["follow", "mute"] as const
export type Stance = (typeof STANCES)[number]
