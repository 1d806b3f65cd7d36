import { mutate } from "./mutant.mjs"

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
  ...mutate("shared/application/cutoffs.ts", "tests/scenario/governance.test.ts", [
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
      "seq > known.seq ||",
      "seq < known.seq ||",
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
      `return maySite(name, mine.role, { role: target.role, own: id === mine.id }) ? undefined : DENIED`,
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
  ...mutate("renderer/features/trust/exportActs.ts", "renderer/features/trust/exportActs.test.ts", [
    [
      "export-formula",
      "/^[=+\\-@\\t\\r]/.test(text)",
      "false",
      "a table quotes its cells, and no name becomes a formula",
    ],
  ]),
]
