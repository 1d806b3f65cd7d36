/** A window over the page comes softly and goes at once: while it faded it would still take the keys of the page, such as C. */
export const APPEARING = { duration: 120, exitDuration: 0 } as const
