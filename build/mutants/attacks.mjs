import { mutate } from "./mutant.mjs"

/** What holds against a member whose client lies: forks, floods, spoiled bytes. */
export const attackMutants = [
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
  ...mutate("shared/ledger/branchActs.ts", "shared/ledger/forkOrder.test.ts", [
    [
      "fork-cited",
      "if (fork === undefined || fork.device === next.by ||",
      "if (fork === undefined || fork.device !== next.by ||",
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
