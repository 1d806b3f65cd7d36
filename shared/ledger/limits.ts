/** Everything that a header holds, its strings and extension included. */
export const MAX_HEADER_BYTES = 8 * 1024
/** Signed bytes whose meaning later versions give. */
export const MAX_EXTENSION_BYTES = 4 * 1024
/** Name of a document or volume in UTF-8. */
export const MAX_DOC_BYTES = 256
/** An envelope dated further ahead of our clock is refused for now; up to there it is taken, but never advances our clock. */
export const MAX_FUTURE_MS = 24 * 60 * 60_000
/** The last millisecond of the year 9999: volumes are named by four-digit years. */
export const MAX_HLC_MS = 253_402_300_799_999
/** Headers on one side of the proof of a fork: more are needed only where the author spoiled every signature but a later one. */
export const MAX_FORK_SIDE = 256
/** What is kept of the branches of one forked chain. */
export const MAX_FORK_KEPT_BYTES = 4 * 1024 * 1024
/** What is kept of one chain beyond the end that moderators gave it. */
export const MAX_QUARANTINE_BYTES = 4 * 1024 * 1024
