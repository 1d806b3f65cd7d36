import { parseItem } from "../../community/items.ts"
import type { Hash } from "../../kernel/ids.ts"
import type { Ledgers } from "../../ledger/ledger.ts"
import type { VoidText, VoidView } from "../deviceViews.ts"

/** What this device wrote beyond a fork of its own: texts, newest first, and the number of everything else. */
export const viewVoid = (ledgers: Ledgers): VoidView => {
  const texts = new Map<Hash, VoidText>()
  const others = new Set<Hash>()
  for (const ledger of ledgers.ids())
    for (const branch of ledgers.get(ledger)?.voidOf(ledgers.device) ?? [])
      for (const { hash, hlc, body } of branch) {
        const item = parseItem(body)
        if (item?.t === "post" || item?.t === "comment") {
          const title = item.t === "post" ? item.title : ""
          texts.set(hash, { hash, ledger, at: hlc.ms, title, markdown: item.md })
        } else others.add(hash)
      }
  return { texts: [...texts.values()].sort((one, other) => other.at - one.at), others: others.size }
}
