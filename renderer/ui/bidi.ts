/** Embeddings, overrides and isolates (UAX #9) can make text read otherwise than it is written. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g
const HIDDEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/

/** Prose without direction controls; the element around it is isolated and finds its own direction. */
export const stripBidiControls = (text: string): string => text.replace(BIDI_CONTROLS, "")

/** Code with its direction controls made visible, since there they are never innocent. */
export const revealBidiControls = (text: string): string =>
  text.replace(BIDI_CONTROLS, (control) => `[U+${control.charCodeAt(0).toString(16).toUpperCase()}]`)

export const hasHiddenCharacters = (text: string): boolean => HIDDEN.test(text)
