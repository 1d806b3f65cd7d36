import type { DeviceKeys } from "../crypto/deviceKeys.ts"
import { createClientId } from "../crypto/clientId.ts"
import { generateDeviceKeys } from "../crypto/generateDeviceKeys.ts"
import { toHex } from "../kernel/bytes.ts"
import { createItemId, type ItemId, type LedgerId, type MemberId, parseVolumeName, type SiteId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import type { RandomBytes } from "../kernel/random.ts"
import { type ChainWriter, createChainWriter } from "../ledger/chainWriter.ts"
import type { Envelope } from "../ledger/envelope.ts"

/** Somebody who lives only in the demonstration, with a device that signs like any other. */
export interface InventedPerson {
  readonly key: string
  readonly name: string
  readonly title: string
  readonly member: MemberId
  readonly keys: DeviceKeys
  /** Envelopes by ledger, each in the order of its chain. */
  readonly chains: Map<LedgerId, Envelope[]>
  /** Founds a ledger at this moment. */
  found(at: number, genesis: JsonObject): Promise<Envelope>
  act(ledger: LedgerId, at: number, body: JsonObject): Promise<Envelope>
  say(ledger: LedgerId, at: number, body: JsonObject): Promise<ItemId>
}

export interface InventionOptions {
  readonly random: RandomBytes
  /** Known once the site is founded. */
  readonly site: () => SiteId
}

export const inventPerson = async (
  { key, name, title }: { readonly key: string; readonly name: string; readonly title: string },
  { random, site }: InventionOptions,
): Promise<InventedPerson> => {
  const keys = await generateDeviceKeys()
  const chains = new Map<LedgerId, Envelope[]>()
  const writers = new Map<LedgerId, ChainWriter>()
  let moment = 0
  const writerOf = (ledger: LedgerId | null) => createChainWriter({ keys, random, now: () => moment }, ledger)

  const sign = async (writer: ChainWriter, at: number, kind: "act" | "item", body: JsonObject): Promise<Envelope> => {
    moment = at
    const written = await writer.write([{ kind, body }])
    const envelope = written.ok ? written.value[0] : undefined
    if (!envelope) throw new Error(`demonstration: ${JSON.stringify(body).slice(0, 200)} cannot be written`)
    return envelope
  }
  const extend = async (ledger: LedgerId, at: number, kind: "act" | "item", body: JsonObject): Promise<Envelope> => {
    const writer = writers.get(ledger) ?? writerOf(ledger)
    writers.set(ledger, writer)
    const envelope = await sign(writer, at, kind, body)
    chains.set(ledger, [...(chains.get(ledger) ?? []), envelope])
    return envelope
  }

  return {
    key,
    name,
    title,
    keys,
    chains,
    member: toHex(random(16)) as MemberId,
    async found(at, genesis) {
      const writer = writerOf(null)
      const envelope = await sign(writer, at, "act", genesis)
      const ledger = envelope.hash as LedgerId
      writers.set(ledger, writer)
      chains.set(ledger, [envelope])
      return envelope
    },
    act: (ledger, at, body) => extend(ledger, at, "act", body),
    async say(ledger, at, body) {
      const { header } = await extend(ledger, at, "item", body)
      const volume = parseVolumeName(header.doc)
      if (!volume) throw new Error("demonstration: an item without a volume")
      return createItemId(volume, createClientId(site(), keys.device), header.clockStart)
    },
  }
}
