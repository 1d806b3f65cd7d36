import { mutate } from "./mutant.mjs"

const COSTS = "shared/community/costs.test.ts"

/** What holds against a member whose client lies: forks, floods, spoiled bytes. */
export const attackMutants = [
  ...mutate("shared/sync/replicator/byteQuota.ts", "tests/scenario/attacks/floods.test.ts", [
    [
      "quota-kept",
      "quotas.get(device) ?? createByteQuota(now)",
      "createByteQuota(now)",
      "of presence is cut off, and whoever comes back finds no new allowance",
    ],
  ]),
  ...mutate("shared/site/siteRules.ts", "shared/site/resolveSite.test.ts", [
    [
      "rule-communities",
      `if (own >= MAX_COMMUNITIES_PER_MEMBER) return "too-many"`,
      "",
      "lets one member name only so many communities, and others as many again",
    ],
  ]),
  ...mutate("shared/application/offers.ts", "tests/scenario/attacks/floods.test.ts", [
    [
      "offer-count",
      "countOf(founder, unnamed) < MAX_COMMUNITIES_PER_MEMBER",
      "countOf(founder, unnamed) >= 0",
      "that mallory offers are taken up to what one member may found",
    ],
  ]),
  ...mutate("shared/application/offers.ts", "shared/application/offers.test.ts", [
    [
      "offer-known",
      " || act.creator !== founder",
      "",
      "of a key that the site does not know is not held, nor one that names another than who signed it",
    ],
    [
      "offer-doors",
      "return isTrue && countOf(founder, doors) < MAX_COMMUNITIES_PER_MEMBER",
      "return isTrue",
      "is held as far as one member may found them, whatever others founded",
    ],
  ]),
  ...mutate("shared/community/membershipRules.ts", COSTS, [
    [
      "cost-removed",
      "removals.seen.has(hash)",
      "[...removals.hashes].some((removal) => context.order.precedes(hash, removal))",
      "removing somebody again and again costs no question for each pair of a removal and an act of theirs",
    ],
  ]),
  ...mutate("shared/site/foldSite.ts", COSTS, [
    [
      "cost-removed-site",
      "!order.pastOfAny(ofMember).has(hash)",
      "!ofMember.some((removal) => order.precedes(hash, removal))",
      "so it is in the site",
    ],
  ]),
  ...mutate("shared/community/moderationRules.ts", COSTS, [
    [
      "cost-answers",
      "draft.moderation.set(target, moderation)",
      "draft.moderation.set(target, { ...moderation, answered: new Map(moderation.answered) })",
      "answers to reports of one post are written down once each, not copied with each act",
    ],
  ]),
  ...mutate("shared/site/standingRemovals.ts", COSTS, [
    [
      "cost-devices",
      "removal.devices ?? fold.site",
      "fold.site",
      "a machine that is taken off has only its own acts looked at, however many its member had",
    ],
  ]),
  ...mutate("shared/application/followRoster.ts", "shared/application/followRoster.test.ts", [
    [
      "cost-between",
      `endCostly !== null && change.origin === "peer"`,
      "endCostly !== null && endCostly === null",
      "Acts that go in between many others, pushed one by one, are folded together",
    ],
  ]),
  ...mutate("shared/community/door/resolveDoor.ts", COSTS, [
    ["cost-door", "readOnce.set(record, read)", "", "an act at a door is read once, however often the door is folded"],
  ]),
  ...mutate("shared/site/siteRules.ts", COSTS, [
    [
      "cost-ends",
      "const key = `${said.device} ${said.by}`",
      "const key = `${said.device} ${said.by} ${said.seq}`",
      "ends that somebody sets of one chain again and again are one end, the farthest",
    ],
  ]),
  ...mutate("shared/sync/replicator/exchange.ts", "tests/scenario/attacks/floods.test.ts", [
    [
      "offer-signed",
      "|| !(await verifyEnvelope(genesis))",
      "",
      "that mallory offers are taken up to what one member may found",
    ],
  ]),
  ...mutate("shared/ledger/gate.ts", "shared/ledger/gate.test.ts", [
    [
      "gate-invented",
      "refusal: isShort || isInvented ?",
      "refusal: isShort ?",
      "What nobody signed is no evidence against its alleged author",
    ],
  ]),
  ...mutate("shared/sync/replicator/takeRuns.ts", "tests/scenario/byzantine.test.ts", [
    [
      "run-spoiled",
      `["bad-signature", "spoiled"]`,
      `["bad-signature"]`,
      "a carrier that spoils a payload is cut off, and what came before it is kept",
    ],
  ]),
  ...mutate("shared/sync/replicator/takeRuns.ts", "tests/scenario/attacks/envelopes.test.ts", [
    [
      "author-cut-off",
      `if (theirs !== undefined) replication.closePeer(theirs, "protocol-error")`,
      "",
      "what mallory signs against the rules is refused, and she is cut off and named",
    ],
  ]),
  ...mutate("shared/application/allowance.ts", "shared/application/allowance.test.ts", [
    [
      "allowance-share",
      "return weight < allowanceOf(state, known.joinedAt, now)",
      "return weight < Infinity",
      "is 256 MB on the first day, and 16 more on each",
    ],
    ["allowance-devices", "known.devices.reduce(", "[author].reduce(", "counts all their devices"],
  ]),
  ...mutate("shared/sync/replicator/takeRuns.ts", "tests/scenario/attacks/tooMuch.test.ts", [
    [
      "allowance-held",
      "if (!policy.hasRoomFor(device)) {",
      "if (policy.hasRoomFor(device) === undefined) {",
      "what a member writes beyond anybody's measure waits",
    ],
  ]),
  ...mutate("shared/ledger/chain.ts", "shared/ledger/acceptRun.test.ts", [
    [
      "allowance-counted",
      "weight: chain.weight + weightOf(header),",
      "weight: 0,",
      "A chain weighs the same for its author, for a peer and after a restart, also once it was erased",
    ],
  ]),
  ...mutate("shared/ledger/freezeChain.ts", "shared/ledger/fork.test.ts", [
    [
      "fork-cuts",
      "if (Math.abs(context.now() - at) < waitMs) return false",
      "",
      "Forks shown one before the other cost a few reloads",
    ],
  ]),
  ...mutate("shared/ledger/forkProof.ts", "shared/ledger/fork.test.ts", [
    [
      "fork-signed",
      "return linked.slice(0, await provenLength(linked))",
      "return linked",
      "A carrier that invents a second branch proves nothing against its alleged author",
    ],
  ]),
  ...mutate("shared/ledger/gate.ts", "shared/ledger/fork.test.ts", [
    [
      "fork-frozen",
      `if (frozenAt !== undefined && header.seq >= frozenAt && envelope.hash !== ledger) return "frozen"`,
      "",
      "A chain that its device forked ends before the fork",
    ],
  ]),
  ...mutate("shared/ledger/cutChain.ts", "shared/ledger/fork.test.ts", [
    [
      "fork-cut",
      "(row) => row.seq < seq || row.hash === state.id",
      "() => true",
      "A device that forked at its very first envelope keeps nothing, and nobody else loses anything",
    ],
  ]),
  ...mutate("shared/ledger/appendDrafts.ts", "shared/ledger/fork.test.ts", [
    [
      "fork-own",
      `if (state.context.ownForks.size > 0) return err({ kind: "frozen" })`,
      "",
      "A device that learns of its own fork writes nothing any more",
    ],
  ]),
  ...mutate("shared/ledger/standing.ts", "shared/ledger/forkOrder.test.ts", [
    [
      "fork-cited",
      "if (fork === undefined || fork.device === by ||",
      "if (fork === undefined || fork.device !== by ||",
      "Whoever learns of a fork, in whatever order and from whichever branch, comes to the same end",
    ],
  ]),
  ...mutate("shared/ledger/learnFork.ts", "shared/ledger/forkOrder.test.ts", [
    [
      "fork-spread",
      "for (const envelope of run) if (!kept.get(envelope.hash)?.body) kept.set(envelope.hash, envelope)",
      "",
      "Whoever learns of a fork, in whatever order and from whichever branch, comes to the same end",
    ],
  ]),
]
