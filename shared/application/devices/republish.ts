import * as v from "valibot"
import { type Item, parseItem } from "../../community/items.ts"
import { type DeviceId, type Hash, type ItemId, type LedgerId, parseHash, parseItemId } from "../../kernel/ids.ts"
import type { EnvelopeStore, LocalWrite } from "../../ledger/envelopeStore.ts"
import type { Appended, Ledger, Ledgers, VoidItem } from "../../ledger/ledger.ts"
import { remapItem, type Renewed } from "./remapItem.ts"

const PREFIX = "renewed/"

const renewedSchema = v.object({
  id: v.custom<ItemId>((value) => parseItemId(value) !== undefined),
  hash: v.custom<Hash>((value) => parseHash(value) !== undefined),
})

interface RepublishSources {
  readonly ledgers: Ledgers
  readonly store: EnvelopeStore
  /** Devices that this machine was before. */
  readonly former: readonly DeviceId[]
  /** Whether we may write there now; what we may not waits. */
  readonly mayWrite: (ledger: LedgerId) => boolean
}

/**
 * Publishes anew, under the keys that this machine has now, what its former keys wrote beyond a fork, or beyond the end of their chain: each
 * item once, whatever crash comes between, and in the order in which it was written.
 * @returns how many texts were published now
 */
export const republish = async ({ ledgers, store, former, mayWrite }: RepublishSources): Promise<number> => {
  const renewed = await readRenewed(store)
  let texts = 0
  for (const device of former)
    for (const id of ledgers.ids()) {
      const ledger = ledgers.get(id)
      if (!ledger || !mayWrite(id)) continue
      for (const branch of ledger.voidOf(device)) texts += await renewBranch(ledger, branch, renewed)
    }
  return texts
}

/** By the hash of the void envelope. */
const readRenewed = async (store: EnvelopeStore): Promise<Map<Hash, Renewed>> => {
  const renewed = new Map<Hash, Renewed>()
  for (const { key, value } of await store.listLocal(PREFIX)) {
    const hash = parseHash(key.slice(PREFIX.length))
    const parsed = v.safeParse(renewedSchema, value)
    if (hash && parsed.success) renewed.set(hash, parsed.output)
  }
  return renewed
}

/** Ids mean what they mean on one branch: two branches give the same id to different things. */
const renewBranch = async (
  ledger: Ledger,
  branch: readonly VoidItem[],
  renewed: Map<Hash, Renewed>,
): Promise<number> => {
  const hashes = new Map(branch.map(({ id, hash }) => [id, hash]))
  const find = (id: ItemId): Renewed | undefined => renewed.get(hashes.get(id) ?? ("" as Hash))
  const pairs = branch.flatMap((one) => {
    const item = parseItem(one.body)
    return item ? [{ one, item }] : []
  })
  const undone = findUndone(pairs.map(({ item }) => item))
  let texts = 0
  for (const { one, item } of pairs) {
    if (renewed.has(one.hash) || undone(one.id, item, hashes.has.bind(hashes))) continue
    const note = ([first]: readonly Appended[]): readonly LocalWrite[] =>
      first?.id ? [{ put: { key: PREFIX + one.hash, value: { id: first.id, hash: first.hash } } }] : []
    const appended = await ledger.append([{ kind: "item", body: remapItem(item, find) }], note)
    // Frozen again, full or closed: what is left waits for the next time.
    if (!appended.ok) return texts
    const [now] = appended.value
    if (now?.id) renewed.set(one.hash, { id: now.id, hash: now.hash })
    if (item.t === "post" || item.t === "comment") texts += 1
  }
  return texts
}

/** What was deleted or taken back on the same branch stays so, and so does whatever spoke of it. */
const findUndone = (items: readonly Item[]) => {
  const taken = new Set(items.flatMap((item) => (item.t === "delete" || item.t === "unreact" ? [item.target] : [])))
  return (id: ItemId, item: Item, isVoid: (id: ItemId) => boolean): boolean => {
    if (taken.has(id)) return true
    const about = "target" in item ? item.target : item.t === "comment" || item.t === "accept" ? item.post : undefined
    return about !== undefined && isVoid(about) && taken.has(about)
  }
}
