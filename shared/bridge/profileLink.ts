/** Opens the desktop window of a profile, wherever it is clicked. */
export const profileLink = (name: string): string => `palabre://open/${encodeURIComponent(name)}`
