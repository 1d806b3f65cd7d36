import { mutate } from "./mutant.mjs"

const LET_OUT =
  "whoever was let out of a community while away is told when back by whom, why and whom to ask, and learns nothing that came after"

/** Roles, removal and the register of acts. */
export const trustMutants = [
  ...mutate("shared/community/foldCommunity.ts", "shared/community/cutoffs.test.ts", [
    [
      "cutoff-right",
      `return mayEnd(draft, site, author, act.ends) ? undefined : "no-right"`,
      "return undefined",
      "is set by whoever moderates there, and by nobody else",
    ],
    [
      "cutoff-void",
      `if (context.isBeyond(next)) return "removed-author"`,
      "",
      "makes void what the removed did beyond it, and no friend without the right sets it farther",
    ],
  ]),
  ...mutate("shared/site/ownerRules.ts", "shared/site/ownerRules.test.ts", [
    [
      "owner-electors",
      "findLast(({ hash }) => follows(hash))?.role",
      "at(-1)?.role",
      "administrators whom the owner makes after the proposal, or unseen by it, do not raise what it needs",
    ],
    [
      "owner-aimed",
      "return isAimedAt(act, proposal) || ",
      "return ",
      "who had a vote keeps it when the owner demotes them, and is not removed for it",
    ],
    [
      "owner-beyond",
      `  author.role === "owner" &&`,
      `  author.role === "guest" &&`,
      "the owner cannot void votes by removals that pretend not to have seen them, nor by leaving to a friend",
    ],
    [
      "owner-elector",
      `  if (!proposal.electors.includes(author.id)) return "no-right"`,
      "",
      "only administrators that the proposal counts vote, each once, and one alone replaces nobody",
    ],
    [
      "owner-alone",
      "Math.max(MIN_VOTES, Math.floor(electors.length / 2) + 1)",
      "Math.floor(electors.length / 2) + 1",
      "only administrators that the proposal counts vote, each once, and one alone replaces nobody",
    ],
    [
      "owner-back",
      "on && !takenBack.some((back) => back.member === member && precedes(hash, back.hash))",
      "on && takenBack.length < 99",
      "a vote that was taken back counts no more, unless the majority was there without anybody knowing",
    ],
    [
      "owner-gone",
      `if (before?.role !== "owner" || next?.state !== "active") return`,
      `if (before?.role !== "owner" || !next) return`,
      "nothing comes of a successor who left meanwhile",
    ],
  ]),
  ...mutate("shared/site/foldSite.ts", "shared/site/ownerRules.test.ts", [
    [
      "owner-vote-removed",
      "if (!isVote && isCutOff(",
      "if (isCutOff(",
      "the owner cannot void votes by removals that pretend not to have seen them, nor by leaving to a friend",
    ],
  ]),
  ...mutate("shared/application/cutoffs.ts", "tests/scenario/governance1.test.ts", [
    [
      "governed-cut",
      "if (before !== ledger.limits()) onMoved()\n  }",
      "await ledger.limit(before)\n  }",
      "honest machines agree on who may do what, and on what counts",
    ],
  ]),
  ...mutate("shared/application/cutoffs.ts", "tests/scenario/removal.test.ts", [
    [
      "cutoff-written",
      "const ends = await findEnds(place)",
      "const ends: readonly End[] = []",
      "stays up to where a moderator's device had it, and what a friend's had beyond goes everywhere",
    ],
    [
      "cutoff-nothing",
      "if (seq === BEFORE_FIRST && aside.has(device))",
      "if (seq > BEFORE_FIRST && !head)",
      "goes everywhere where no moderator's device had any of it, once one of them was shown it",
    ],
    [
      "cutoff-limit",
      "await ledger.limit(after)",
      "void after",
      "does not come back when their friend's machine starts again, nor when theirs shows it",
    ],
  ]),
  ...mutate("shared/ledger/acceptRun.ts", "shared/ledger/limitChains.test.ts", [
    [
      "cutoff-gate",
      "const verdict = await judgeRun(state, within)",
      "const verdict = await judgeRun(state, rest)",
      "takes nothing beyond from anybody, and the carrier is not to blame",
    ],
    [
      "cutoff-innocent",
      `refusal: refusal === null || refusal === "bad-signature" ? "cut-off" : refusal`,
      `refusal: refusal ?? "bad-signature"`,
      "takes nothing beyond from anybody, and the carrier is not to blame",
    ],
  ]),
  ...mutate("shared/ledger/limitChains.ts", "shared/ledger/limitChains.test.ts", [
    [
      "cutoff-signed",
      "const { passed } = await passGate(next, context)",
      "const passed = next.map((envelope) => ({ envelope }))",
      "keeps in quarantine only what its author signed",
    ],
    [
      "cutoff-told",
      `tellAll(state.listeners, { acts: [], items: [], gone: [], origin: "peer", aside: true })`,
      "",
      "tells whoever listens that more of it was set aside, once",
    ],
  ]),
  ...mutate("shared/ledger/acceptWaiting.ts", "shared/ledger/limitChains.test.ts", [
    ["cutoff-forked", ` || accepted.refusal === "fork"`, "", "goes where that act's chain turns out to be forked"],
  ]),
  ...mutate("shared/ledger/ledgerRuntime.ts", "shared/ledger/limitChains.test.ts", [
    [
      "cutoff-proven",
      `if (learned === "taken") await settleLimits(state, takeBack(state))`,
      "",
      "goes where a peer proves the fork",
    ],
  ]),
  ...mutate("shared/ledger/standing.ts", "shared/ledger/limitChains.test.ts", [
    [
      "cutoff-cited",
      "if (beyond.size === 0 && state.forks.size === 0) return",
      "if (beyond.size >= 0) return",
      "stays where an act of somebody else cites it, with what goes before it",
    ],
    [
      "cutoff-vouching",
      ".filter(({ hash }) => !beyond.has(hash))",
      "",
      "counts for nothing where two that were removed cite each other",
    ],
  ]),
  ...mutate("shared/site/cutoffs.ts", "shared/community/cutoffs.test.ts", [
    [
      "cutoff-farthest",
      "one.seq > other.seq ||",
      "one.seq < other.seq ||",
      "ends nothing of a member, counts once they are removed, and the farthest of several does",
    ],
  ]),
  ...mutate("shared/community/cutoffs.ts", "shared/community/cutoffs.test.ts", [
    [
      "cutoff-lapsed",
      `site.members.get(by)?.state === "removed"`,
      "!site.members.get(by)",
      "of somebody who was removed as well counts no more",
    ],
  ]),
  ...mutate("shared/site/siteRules.ts", "shared/site/resolveSite.test.ts", [
    [
      "give-own",
      `if (certificate?.site !== draft.id || certificate.inviter !== device) return "bad-certificate"`,
      `if (!certificate) return "bad-certificate"`,
      "lists an invitation once its inviter's own device gave it, and never in somebody else's name",
    ],
  ]),
  ...mutate("shared/sync/replicator/createReplication.ts", "tests/scenario/trust.test.ts", [
    [
      "farewell",
      `sayFarewell(replication, peer.link)`,
      "peer.link.close(reason)",
      "while away is told when they meet anybody who knows, and learns nothing that came after",
    ],
  ]),
  ...mutate("shared/sync/replicator/farewell.ts", "tests/scenario/trust.test.ts", [
    [
      "farewell-end",
      `const run = read.filter(({ header }) => header.seq <= end)`,
      "const run = read",
      "while away is told when they meet anybody who knows, and learns nothing that came after",
    ],
  ]),
  ...mutate("shared/sync/replicator/exchange.ts", "tests/scenario/access/lettingOut.test.ts", [
    ["let-out-told", `await showEnding(replication, peer, ledger)`, "", LET_OUT],
  ]),
  ...mutate("shared/site/causalEnds.ts", "tests/scenario/access/lettingOut.test.ts", [
    ["let-out-end", `ends.set(record.device, record.seq)`, "ends.set(record.device, record.seq + 9)", LET_OUT],
  ]),
  ...mutate("shared/sync/replicator/replicator.ts", "tests/scenario/trust.test.ts", [
    [
      "cut-removed",
      `if (policy.standing(peer.device) === "removed") replication.closePeer(peer, "removed")`,
      "void peer",
      "is cut off at once, is told so on their own machine, and nothing passes either way",
    ],
  ]),
  ...mutate("shared/application/trust.ts", "tests/scenario/trust.test.ts", [
    [
      "command-right",
      `return maySite(name, mine.role, { role: target.role, own: id === mine.id }) ? undefined : refuse.inSite(name, id)`,
      "return undefined",
      "cannot be removed by an equal, and nothing is written of the attempt",
    ],
  ]),
  ...mutate("shared/application/listActs.ts", "shared/application/listActs.test.ts", [
    [
      "register-effect",
      `(reasons.get(record.hash) ?? "done")`,
      `"done"`,
      "shows what a modified client signed without the right, as without effect",
    ],
  ]),
  ...mutate("shared/application/trust.ts", "tests/scenario/trust.test.ts", [
    [
      "register-private",
      `room && judged?.mayRead(me.member)`,
      "room && judged",
      "of a community is there for whoever may read it, and for nobody else",
    ],
  ]),
  ...mutate("renderer/features/trust/toTable.ts", "renderer/features/trust/exportActs.test.ts", [
    [
      "export-formula",
      "/^[=+\\-@\\t\\r]/.test(text)",
      "false",
      "a table quotes its cells, and no name becomes a formula",
    ],
  ]),
]
