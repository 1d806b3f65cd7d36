import { MAX_ENVELOPE_BYTES } from "../../ledger/envelope.ts"
import { ENVELOPE_OVERHEAD_BYTES } from "../../ledger/envelopeCodec.ts"

/** Version of the replication messages; a peer whose hello names a lower one than MIN_PROTOCOL_VERSION is refused. */
export const PROTOCOL_VERSION = 1
export const MIN_PROTOCOL_VERSION = 1

export const MAX_ENROLMENT_BYTES = 16 * 1024
/** In bytes of UTF-8. */
export const MAX_REASON_BYTES = 256
/** Ledgers that a peer may offer: what each member may found, many times over. */
export const MAX_LEDGERS = 4096
/** Heads in one message; a larger ledger takes several messages. */
export const MAX_HEADS_PER_MESSAGE = 4096
/** Heads of one ledger that a peer may claim. */
export const MAX_HEADS_PER_LEDGER = 65_536
export const MAX_CHAINS_PER_WANT = 256
export const MAX_ENVELOPES_PER_MESSAGE = 16_384
/** One envelope as it travels. */
export const MAX_ENCODED_ENVELOPE_BYTES = MAX_ENVELOPE_BYTES + ENVELOPE_OVERHEAD_BYTES
export const MAX_BODIES_PER_WANT = 256
/** What an answer aims at; one envelope more than it never reaches MAX_MESSAGE_BYTES. */
export const RUN_BYTES = 512 * 1024
/** The rest of a message is left to headers and lengths. */
export const MAX_RUN_BYTES = 900 * 1024
/** A larger gap than this is announced, and the peer asks. */
export const PUSH_BYTES = 128 * 1024

/** Our requests that one peer may be answering at a time. */
export const MAX_WANTS_IN_FLIGHT = 8
/** What one request asks for, in as far as whole chains allow: about one answer's worth of posts. */
export const WANT_ENVELOPES = 512
/** Requests of one peer that wait for our answer; ours never has more than nine open. */
export const MAX_WANTS_SERVED = 16
export const WANT_TIMEOUT_MS = 60_000

/** Inbound bytes of one device: a bucket of this size, refilled within QUOTA_WINDOW_MS. */
export const QUOTA_BYTES = 64 * 1024 * 1024
export const QUOTA_WINDOW_MS = 10_000
/** With less than this left in the bucket nothing more is asked for, so that an honest peer never overflows it. */
export const QUOTA_RESERVE_BYTES = 16 * 1024 * 1024
/** Inbound messages of one link that wait to be handled. */
export const MAX_QUEUED_BYTES = 32 * 1024 * 1024

/** Geneses of offered ledgers kept until the roster says whether to hold them. */
export const MAX_POSTPONED_BYTES = 4 * 1024 * 1024
/** Runs kept in memory until their author is known. */
export const MAX_PARKED_BYTES = 16 * 1024 * 1024
/** What a device that we do not know may show of the site ledger so that we learn who it is. */
export const MAX_VOUCHING_BYTES = 4 * 1024 * 1024

/** Digests are compared again this often… */
export const RESYNC_MS = 30_000
/** …and while a peer's heads differ from ours and nothing moves, after this and twice this and so on up to RESYNC_MS. */
export const UNEVEN_RESYNC_MS = 5_000
/** News that came from another peer is announced after this pause: in a full mesh most have it by then. */
export const ANNOUNCE_DELAY_MS = 50
export const PROGRESS_DELAY_MS = 100
/** How long one member is asked for admission before the next is. */
export const ENROLMENT_TIMEOUT_MS = 20_000
/** How long it may stay where somebody has to decide first. */
export const UNDECIDED_TIMEOUT_MS = 15 * 60_000
/** How long a device that we do not know may stay. */
export const STRANGER_TIMEOUT_MS = 90_000

/** A removed device has this long to take in what removed it. */
export const FAREWELL_MS = 5_000

/** What a member keeps for themselves is compared in parts of 8 bytes each: over everything… */
export const OWN_TOTAL_BYTES = 8
/** …and over each of 1,024 parts. */
export const OWN_SUMS_BYTES = 8 * 1024
export const MAX_OWN_KEY_BYTES = 1024
export const MAX_OWN_VALUE_BYTES = 64 * 1024
export const MAX_OWN_PER_MESSAGE = 4096
/** What one message with such entries aims at; one entry more than it is no trouble. */
export const OWN_BYTES = 64 * 1024
