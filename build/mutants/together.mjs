import { mutate } from "./mutant.mjs"

/** Runs that are judged ahead of their turn and committed together. */
export const togetherMutants = [
  ...mutate("shared/ledger/acceptWaiting.ts", "shared/ledger/acceptWaiting.test.ts", [
    [
      "together-whole",
      "return refusal === null && passed.length === run.length ? passed : undefined",
      "return passed",
      "What is wrong with one of them costs no other",
    ],
    [
      "together-limits",
      "if (state.limits.has(header.device) || state.quarantine.size > 0) return false",
      "",
      "A chain that was ended takes nothing beyond its end, also beside others",
    ],
    [
      "together-client-ids",
      "if (clientIds.has(clientId) || isClientIdTaken(state, header.device)) return false",
      "",
      "Of two new devices with one clientID that come together, the first is let in",
    ],
    [
      "together-one-by-one",
      "if (stored !== null) return waiting",
      "if (stored !== null) return []",
      "A disk that has no room for all of them takes those that fit",
    ],
  ]),
  ...mutate("shared/ledger/judgeRun.ts", "shared/ledger/acceptWaiting.test.ts", [
    [
      "judged-again",
      "known !== undefined && isSame(known.context, context) ? known.verdict : passGate(run, context)",
      "known !== undefined ? known.verdict : passGate(run, context)",
      "What the gate said ahead of a run's turn counts for nothing once its chain was frozen",
    ],
  ]),
]
