import type { DeviceId, Hash, LedgerId } from "../../kernel/ids.ts"
import { err, ok } from "../../kernel/result.ts"
import type { Result } from "../../kernel/result.ts"
import { MAX_ENVELOPE_BYTES, SALT_BYTES } from "../../ledger/envelope.ts"
import { MAX_FORK_SIDE } from "../../ledger/limits.ts"
import { MAX_MESSAGE_BYTES } from "../link.ts"
import {
  MAX_BODIES_PER_WANT,
  MAX_CHAINS_PER_WANT,
  MAX_ENCODED_ENVELOPE_BYTES,
  MAX_ENROLMENT_BYTES,
  MAX_ENVELOPES_PER_MESSAGE,
  MAX_HEADS_PER_MESSAGE,
  MAX_LEDGERS,
  MAX_OWN_KEY_BYTES,
  MAX_OWN_PER_MESSAGE,
  MAX_OWN_VALUE_BYTES,
  MAX_REASON_BYTES,
  OWN_SUMS_BYTES,
  OWN_TOTAL_BYTES,
} from "./limits.ts"
import { MESSAGE_NUMBERS } from "./messages.ts"
import type { Message } from "./messages.ts"
import { createStrictReader, MalformedMessage } from "./strictReader.ts"
import type { StrictReader } from "./strictReader.ts"

/** An "unknown" message comes from a newer version and is passed over; a "malformed" one breaks the protocol. */
export type DecodeFailure =
  | { readonly kind: "unknown"; readonly number: number }
  | { readonly kind: "malformed"; readonly detail: string }

const readDevice = (reader: StrictReader): DeviceId => reader.hex32() as DeviceId
const readLedger = (reader: StrictReader): LedgerId => reader.hex32() as LedgerId
const readHash = (reader: StrictReader): Hash => reader.hex32() as Hash
const MAX_ID = 0xffff_ffff

const READERS: { readonly [Type in Message["type"]]: (reader: StrictReader) => Extract<Message, { type: Type }> } = {
  hello(reader) {
    const version = reader.count(0xffff)
    const flags = reader.flags(0xff)
    return { type: "hello", version, joining: (flags & 1) !== 0, stranger: (flags & 2) !== 0 }
  },
  enrol: (reader) => ({ type: "enrol", enrolment: reader.bytes(MAX_ENROLMENT_BYTES) }),
  "enrolment-answer"(reader) {
    const flags = reader.flags(3)
    const [admitted, undecided] = [(flags & 1) === 1, (flags & 2) === 2]
    return { type: "enrolment-answer", admitted, undecided, reason: reader.text(MAX_REASON_BYTES) }
  },
  digests: (reader) => ({
    type: "digests",
    digests: reader.list(MAX_LEDGERS, () => ({ ledger: readLedger(reader), digest: readHash(reader) })),
  }),
  heads(reader) {
    const ledger = readLedger(reader)
    const flags = reader.flags(3)
    return {
      type: "heads",
      ledger,
      complete: (flags & 1) !== 0,
      genesis: (flags & 2) === 0 ? null : reader.bytes(MAX_ENCODED_ENVELOPE_BYTES),
      heads: reader.list(MAX_HEADS_PER_MESSAGE, () => ({
        device: readDevice(reader),
        seq: reader.seq(),
        hash: readHash(reader),
      })),
    }
  },
  want: (reader) => ({
    type: "want",
    id: reader.count(MAX_ID),
    ledger: readLedger(reader),
    chains: reader.list(MAX_CHAINS_PER_WANT, () => ({ device: readDevice(reader), fromSeq: reader.seq() })),
  }),
  runs: (reader) => ({
    type: "runs",
    id: reader.count(MAX_ID),
    ledger: readLedger(reader),
    runs: reader.list(MAX_CHAINS_PER_WANT, () => ({
      device: readDevice(reader),
      envelopes: reader.list(MAX_ENVELOPES_PER_MESSAGE, () => reader.bytes(MAX_ENCODED_ENVELOPE_BYTES)),
    })),
  }),
  "want-bodies": (reader) => ({
    type: "want-bodies",
    id: reader.count(MAX_ID),
    ledger: readLedger(reader),
    keys: reader.list(MAX_BODIES_PER_WANT, () => ({ device: readDevice(reader), seq: reader.seq() })),
  }),
  bodies: (reader) => ({
    type: "bodies",
    id: reader.count(MAX_ID),
    ledger: readLedger(reader),
    bodies: reader.list(MAX_BODIES_PER_WANT, () => ({
      device: readDevice(reader),
      seq: reader.seq(),
      salt: reader.raw(SALT_BYTES),
      payload: reader.bytes(MAX_ENVELOPE_BYTES),
    })),
  }),
  forks(reader) {
    const ledger = readLedger(reader)
    const run = (max: number) => reader.list(max, () => reader.bytes(MAX_ENCODED_ENVELOPE_BYTES))
    const [one, other] = [run(MAX_FORK_SIDE), run(MAX_FORK_SIDE)]
    const branches = reader.list(MAX_CHAINS_PER_WANT, () => run(MAX_ENVELOPES_PER_MESSAGE))
    return { type: "forks", ledger, one, other, branches }
  },
  "own-sums"(reader) {
    const flags = reader.flags(3)
    const [parts, answer] = [(flags & 1) === 1, (flags & 2) === 2]
    return { type: "own-sums", parts, answer, sums: reader.raw(parts ? OWN_SUMS_BYTES : OWN_TOTAL_BYTES) }
  },
  "own-entries": (reader) => ({
    type: "own-entries",
    entries: reader.list(MAX_OWN_PER_MESSAGE, () => ({
      key: reader.text(MAX_OWN_KEY_BYTES),
      at: reader.seq(),
      value: reader.bytes(MAX_OWN_VALUE_BYTES),
    })),
  }),
}

const READER_BY_NUMBER = new Map<number, (reader: StrictReader) => Message>(
  (Object.keys(READERS) as Message["type"][]).map((type) => [MESSAGE_NUMBERS[type], READERS[type]]),
)

/** Parses one message from a peer; whatever the bytes are, it returns. */
export const decodeMessage = (bytes: Uint8Array): Result<Message, DecodeFailure> => {
  if (bytes.length > MAX_MESSAGE_BYTES) return err({ kind: "malformed", detail: "oversized" })
  try {
    const reader = createStrictReader(bytes)
    const number = reader.count(0xffff)
    const read = READER_BY_NUMBER.get(number)
    if (read === undefined) return err({ kind: "unknown", number })
    const message = read(reader)
    reader.end()
    return ok(message)
  } catch (failure) {
    if (failure instanceof MalformedMessage) return err({ kind: "malformed", detail: failure.message })
    throw failure
  }
}
