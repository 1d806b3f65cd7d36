import { encodeEnvelope } from "../../ledger/envelopeCodec.ts"
import type { DeviceId } from "../../kernel/ids.ts"
import type { Head, Ledger } from "../../ledger/ledger.ts"
import type { Link } from "../link.ts"
import { encodeMessage } from "./encodeMessage.ts"
import { FAREWELL_MS, MAX_VOUCHING_BYTES, PROTOCOL_VERSION, RUN_BYTES } from "./limits.ts"
import type { Message } from "./messages.ts"
import { knowledgeOf, type Peer, sendTo } from "./peer.ts"
import type { Replication } from "./replication.ts"

/** Runs of the chains that it names, each from what they hold to its last seq and no further. */
async function* readUpTo(
  ledger: Ledger,
  ends: ReadonlyMap<DeviceId, number>,
  held: ReadonlyMap<DeviceId, { readonly seq: number }> = new Map(),
): AsyncGenerator<Message> {
  let allBytes = 0
  for (const [device, end] of ends) {
    for (let fromSeq = (held.get(device)?.seq ?? -1) + 1; fromSeq <= end && allBytes < MAX_VOUCHING_BYTES;) {
      const read = await ledger.readRun(device, fromSeq, RUN_BYTES)
      const run = read.filter(({ header }) => header.seq <= end)
      const last = run.at(-1)
      if (last === undefined) break
      const envelopes = run.map(encodeEnvelope)
      allBytes += envelopes.reduce((sum, { length }) => sum + length, 0)
      yield { type: "runs", id: 0, ledger: ledger.id, runs: [{ device, envelopes }] }
      fromSeq = last.header.seq + 1
    }
  }
}

const tellAll = async (ledger: Ledger, ends: ReadonlyMap<DeviceId, number>, link: Link): Promise<void> => {
  const hello: Message = { type: "hello", version: PROTOCOL_VERSION, joining: false, stranger: false }
  await link.send("control", encodeMessage(hello))
  for await (const message of readUpTo(ledger, ends)) await link.send("bulk", encodeMessage(message))
}

/**
 * Shows a device the act that removed it, with what that act stands on, then closes its link. From the beginning on nothing of
 * what it says is heard. The link stays open for a moment, since closing it may drop what is on its way.
 */
export const sayFarewell = (replication: Replication, link: Link): void => {
  const ledger = replication.ledgers.get(replication.site)
  const ends = replication.policy.farewell(link.device)
  if (ledger === undefined || ends.size === 0) return link.close("removed")
  const close = replication.timers.after(FAREWELL_MS, () => link.close("removed"))
  link.onClose(close)
  tellAll(ledger, ends, link).catch((failure: unknown) => {
    replication.log({ what: "farewell-not-said", device: link.device, detail: String(failure) })
    link.close("removed")
  })
}

/**
 * Shows a device of somebody who was let out of a community the act that did it, with what that act stands on: it names the
 * ledger as one that it holds, and would otherwise wait for ever. Once on each link; of what came later it learns nothing.
 */
export const showEnding = async (replication: Replication, peer: Peer, ledger: Ledger): Promise<void> => {
  if (replication.policy.mayRead(ledger.id, peer.device) || peer.endingsShown.has(ledger.id)) return
  const ends = replication.policy.ending(ledger.id, peer.device)
  const held = knowledgeOf(peer, ledger.id).theirs ?? new Map<DeviceId, Head>()
  if ([...ends].every(([device, end]) => (held.get(device)?.seq ?? -1) >= end)) return
  peer.endingsShown.add(ledger.id)
  for await (const message of readUpTo(ledger, ends, new Map(held))) if (!(await sendTo(peer, "bulk", message))) return
}
