import { mutate } from "./mutant.mjs"

const STORY = "tests/scenario/ownMachines.test.ts"
const STATE = "shared/own/ownState.test.ts"
const COLLEAGUE = "is told nothing of it, neither what nor that there is any, and gets no answer where it asks"

/** What follows a member between their own machines, and reaches nobody else. */
export const ownMutants = [
  ...mutate("shared/application/replicationPolicy.ts", STORY, [
    ["own-whose", "return memberOf(state, device) === memberOf(state, ledgers.device)", "return true", COLLEAGUE],
  ]),
  ...mutate("shared/sync/replicator/own.ts", STORY, [
    [
      "own-asked",
      `if (!own || !isOwn(replication, peer)) return refuse(peer)
  if (!message.parts) {`,
      `if (!own) return refuse(peer)
  if (!message.parts) {`,
      COLLEAGUE,
    ],
    [
      "own-pushed",
      `if (!own || !isOwn(replication, peer)) return refuse(peer)
  return own.take`,
      `if (!own) return refuse(peer)
  return own.take`,
      COLLEAGUE,
    ],
  ]),
  ...mutate("shared/application/joinSite.ts", STORY, [
    [
      "own-former",
      "isSomebodyElses ? await leaveOwnAside(store, held.member) : []",
      "[]",
      "takes nothing of its former member along, neither onto its screen nor to their new member's machines",
    ],
  ]),
  ...mutate("shared/own/ownState.ts", STATE, [
    ["own-ahead", " && at <= latest", "", "is not taken"],
    [
      "own-inner-time",
      "return (kind?.latest?.(value) ?? 0) <= latest ? { ...entry, value } : undefined",
      "return { ...entry, value }",
      "is not taken",
    ],
    ["own-form", "kind ? kind.parse(entry.value) : entry.value", "entry.value", "is not taken"],
    [
      "own-many",
      "if (!known && foreign && size >= MAX_ENTRIES) return undefined",
      "",
      "has an end in number; what is known is still kept up",
    ],
    [
      "own-floor",
      "if (!entry || entry.at <= floor) return undefined",
      "if (!entry) return undefined",
      "that erases takes everything said before with it, for good, and nothing said after",
    ],
  ]),
  ...mutate("shared/own/ownEntry.ts", STATE, [
    [
      "own-tie",
      ` || (one.at === other.at && (writeValue(one.value) ?? "") < (writeValue(other.value) ?? ""))`,
      "",
      "comes to the same on all of them, in whatever order and however often it comes",
    ],
    ["own-join", "if (!kind?.join) return later", "return later", "moves a position on, and never back"],
  ]),
  ...mutate("shared/attention/inboxMark.ts", "shared/attention/inboxMark.test.ts", [
    [
      "mark-opened",
      "placeAt: known ? at : 0 }",
      "placeAt: at }",
      "what one machine put away is not brought back by another that merely opened it",
    ],
  ]),
]
