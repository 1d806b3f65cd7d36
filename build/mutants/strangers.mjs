import { mutate } from "./mutant.mjs"

const LIMITS = "shared/ledger/limitChains.test.ts"
const CITED = "is taken of whom nobody lets write as far as somebody else's act cites it, and no further"

/** Whose admission came to nothing, and who was removed and has a right that their acts have not. */
export const strangerMutants = [
  ...mutate("shared/application/cutoffs.ts", "tests/scenario/governance1.test.ts", [
    [
      "stranger-end",
      "strangers: findStrangers(siteLedger, site),",
      "strangers: [],",
      "honest machines agree where they once did not",
    ],
  ]),
  ...mutate("shared/application/cutoffs.ts", "shared/application/cutoffs.test.ts", [
    [
      "stranger-waits",
      "isWhole || ledger.limits().has(device)",
      "device.length > 0",
      "counts until no act of the site is missing, since one may let them in",
    ],
  ]),
  ...mutate("shared/application/cutoffs.ts", "shared/application/cutoffs.test.ts", [
    [
      "stranger-known-since",
      "if (!mine) return settleComing(site)",
      "if (!mine) return",
      "Whoever is coming in takes on the chain of somebody whom the site knows by now",
    ],
  ]),
  ...mutate("shared/ledger/standing.ts", LIMITS, [
    [
      "stranger-cited-twice",
      "by.set(hash, (by.get(hash) ?? new Set()).add(device))",
      "by.set(hash, new Set([device]))",
      "is taken where somebody else's act cites what its author's other branch cites, too",
    ],
  ]),
  ...mutate("shared/ledger/acceptRun.ts", LIMITS, [
    ["stranger-cited", "(isStranger && !isAwaited(state, run))", "isStranger", CITED],
    ["stranger-bounded", "if (isStranger) await endBeforeFirst(state, device)", "", CITED],
  ]),
  ...mutate("shared/sync/replicator/takeRuns.ts", "tests/scenario/removal.test.ts", [
    [
      "stranger-parked",
      "if (!mayWrite(device) && !ledger.awaits(run)) {",
      "if (!mayWrite(device)) {",
      "is taken by everybody as far as others cite it, and counts for nothing",
    ],
  ]),
  ...mutate("shared/ledger/ledgerRuntime.ts", LIMITS, [
    [
      "append-settled",
      'if (!appended.ok || !drafts.some(({ kind }) => kind === "act")) return appended',
      "if (appended.ok) return appended",
      "comes back as far as an act of one's own cites it that was written just then",
    ],
  ]),
  ...mutate("shared/community/resolveCommunity.ts", "shared/community/resolveCommunity.test.ts", [
    [
      "removed-right",
      "isActive(member) && !fold.cutOff.has(member) && mayHere",
      "isActive(member) && mayHere",
      "gives whoever was removed from an open one no right that their acts would not have",
    ],
  ]),
]
