import * as encoding from "lib0/encoding"
import { fromHex, toUtf8 } from "../../kernel/bytes.ts"
import { MESSAGE_NUMBERS } from "./messages.ts"
import type { Message } from "./messages.ts"

const writeHex32 = (encoder: encoding.Encoder, hex: string): void => {
  const bytes = fromHex(hex)
  if (bytes?.length !== 32) throw new Error("a hash or device key has 64 hexadecimal digits")
  encoding.writeUint8Array(encoder, bytes)
}

const writeList = <Item>(encoder: encoding.Encoder, items: readonly Item[], write: (item: Item) => void): void => {
  encoding.writeVarUint(encoder, items.length)
  for (const item of items) write(item)
}

const writeFields = (encoder: encoding.Encoder, message: Message): void => {
  const uint = (value: number): void => encoding.writeVarUint(encoder, value)
  const hex32 = (hex: string): void => writeHex32(encoder, hex)
  const bytes = (value: Uint8Array): void => encoding.writeVarUint8Array(encoder, value)
  switch (message.type) {
    case "hello":
      uint(message.version)
      uint((message.joining ? 1 : 0) | (message.stranger ? 2 : 0))
      return
    case "enrol":
      bytes(message.enrolment)
      return
    case "enrolment-answer":
      uint((message.admitted ? 1 : 0) | (message.undecided ? 2 : 0))
      bytes(toUtf8(message.reason))
      return
    case "digests":
      writeList(encoder, message.digests, ({ ledger, digest }) => {
        hex32(ledger)
        hex32(digest)
      })
      return
    case "heads":
      hex32(message.ledger)
      uint((message.complete ? 1 : 0) | (message.genesis === null ? 0 : 2))
      if (message.genesis !== null) bytes(message.genesis)
      writeList(encoder, message.heads, ({ device, seq, hash }) => {
        hex32(device)
        uint(seq)
        hex32(hash)
      })
      return
    case "want":
      uint(message.id)
      hex32(message.ledger)
      writeList(encoder, message.chains, ({ device, fromSeq }) => {
        hex32(device)
        uint(fromSeq)
      })
      return
    case "runs":
      uint(message.id)
      hex32(message.ledger)
      writeList(encoder, message.runs, ({ device, envelopes }) => {
        hex32(device)
        writeList(encoder, envelopes, bytes)
      })
      return
    case "want-bodies":
      uint(message.id)
      hex32(message.ledger)
      writeList(encoder, message.keys, ({ device, seq }) => {
        hex32(device)
        uint(seq)
      })
      return
    case "bodies":
      uint(message.id)
      hex32(message.ledger)
      writeList(encoder, message.bodies, ({ device, seq, salt, payload }) => {
        hex32(device)
        uint(seq)
        encoding.writeUint8Array(encoder, salt)
        bytes(payload)
      })
      return
    case "forks":
      hex32(message.ledger)
      for (const side of [message.one, message.other]) writeList(encoder, side, bytes)
      writeList(encoder, message.branches, (branch) => writeList(encoder, branch, bytes))
      return
    case "own-sums":
      uint((message.parts ? 1 : 0) | (message.answer ? 2 : 0))
      encoding.writeUint8Array(encoder, message.sums)
      return
    case "own-entries":
      writeList(encoder, message.entries, ({ key, at, value }) => {
        bytes(toUtf8(key))
        uint(at)
        bytes(value)
      })
  }
}

/** The caller keeps the counts and sizes of limits.ts. */
export const encodeMessage = (message: Message): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_NUMBERS[message.type])
  writeFields(encoder, message)
  return encoding.toUint8Array(encoder)
}
