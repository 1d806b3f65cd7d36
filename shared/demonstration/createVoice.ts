import type { Scene } from "../application/scene.ts"
import { createSerial } from "../application/serial.ts"
import type { LedgerId, MemberId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import { type Chain, createChain, extendChain } from "../ledger/chain.ts"
import { createChainWriter } from "../ledger/chainWriter.ts"
import type { Ledger } from "../ledger/ledger.ts"
import type { Companion } from "./company.ts"

const READ_BYTES = 1024 * 1024

export interface Voice {
  readonly key: string
  readonly member: MemberId
  /** Signs an item as this person's device, and hands it to the gate like anything that comes from elsewhere. */
  say(ledger: LedgerId, body: JsonObject): Promise<void>
}

/** Continues the chains that an invented person began when the demonstration was made. */
export const createVoice = ({ key, member, keys }: Companion, { ledgers, ports }: Scene): Voice => {
  const turns = createSerial()
  const say = async (id: LedgerId, body: JsonObject): Promise<void> => {
    const ledger = await ledgers.open(id)
    const writer = createChainWriter({ keys, ...ports }, id, await readEnd(ledger, createChain(keys.device)))
    const written = await writer.write([{ kind: "item", body }])
    if (!written.ok) throw new Error(`demonstration: ${written.error.kind}`)
    const { refusal, storeFailure } = await ledger.accept(written.value, () => true)
    if (refusal ?? storeFailure) throw new Error(`demonstration: ${refusal ?? storeFailure}`)
  }
  return { key, member, say: (ledger, body) => turns.run(() => say(ledger, body)) }
}

const readEnd = async (ledger: Ledger, start: Chain): Promise<Chain> => {
  let chain = start
  const last = ledger.head(start.device)?.seq ?? -1
  while (chain.nextSeq <= last) {
    const run = await ledger.readRun(chain.device, chain.nextSeq, READ_BYTES)
    if (run.length === 0) break
    for (const { header, hash } of run) chain = extendChain(chain, header, hash)
  }
  return chain
}
