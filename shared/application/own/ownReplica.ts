import { parseJson } from "../../crypto/parseJson.ts"
import { toUtf8 } from "../../kernel/bytes.ts"
import { keyOf, type OwnEntry, splitKey, writeValue } from "../../own/ownEntry.ts"
import { differingGroups } from "../../own/ownSums.ts"
import type { OwnReplica, SentOwn } from "../../sync/replicator/ports.ts"
import type { OwnBox } from "./ownBox.ts"

/** What is too large to travel stays where it is. */
const send = (entry: OwnEntry): readonly SentOwn[] => {
  const text = writeValue(entry.value)
  return text === undefined ? [] : [{ key: keyOf(entry), at: entry.at, value: toUtf8(text) }]
}

/** What is no entry at all is passed over: a later version may know what to do with it. */
const receive = ({ key, at, value }: SentOwn): readonly OwnEntry[] => {
  const named = splitKey(key)
  const parsed = parseJson(value)
  return named && parsed.ok ? [{ ...named, at, value: parsed.value }] : []
}

/** What a member keeps for themselves, as their devices bring it to one another. */
export const createOwnReplica = ({ state, take, subscribe }: OwnBox): OwnReplica => ({
  total: state.sums.total,
  sums: state.sums.all,
  differing: (theirs) => state.inGroups(differingGroups(state.sums.all(), theirs)).flatMap(send),
  take: (sent, from) => take(sent.flatMap(receive), from),
  subscribe: (listener) => subscribe(({ changed, from }) => listener(changed.flatMap(send), from)),
})
