import { mutate } from "./mutant.mjs"

/** The charter: who publishes it, what its versions are called, and whose acceptance counts. */
export const charterMutants = [
  ...mutate("shared/site/charter.ts", "shared/site/charter.test.ts", [
    [
      "charter-right",
      `if (!maySite("charter.publish", author.role)) return "no-right"`,
      "",
      "is published by administrators and owners, and by nobody else",
    ],
    [
      "charter-number",
      "versions.findLast((earlier) => follows(earlier.hash))?.number",
      "versions.at(-1)?.number",
      "of two that were published apart has one in force on every device, and the next follows both",
    ],
    [
      "charter-order",
      "versions.findLastIndex((other) => comesAfter(version, other)) + 1,",
      "versions.length,",
      "that was revised twice is not replaced by one that was written apart from the first",
    ],
    [
      "charter-signer",
      "charterAccepted.set(author.id, accepted.set(act.version, hlc.ms))",
      "charterAccepted.set(draft.charterVersions[0]?.by ?? author.id, accepted.set(act.version, hlc.ms))",
      "is of its signer alone, whomever it names, and stands at its first date",
    ],
    [
      "charter-known",
      "if (!isKnown || !follows(act.version))",
      "if (!follows(act.version))",
      "of somebody removed counts only as far as whoever removed them had seen it",
    ],
    [
      "charter-seen",
      "if (!isKnown || !follows(act.version))",
      "if (!isKnown)",
      "of a version that does not exist, or that its author cannot have read, has no effect",
    ],
  ]),
  ...mutate("shared/application/charter.ts", "tests/scenario/charter.test.ts", [
    [
      "charter-door",
      `(isAtDoor() ? err(AT_DOOR) : commands.submitPost(post))`,
      "commands.submitPost(post)",
      "is asked of a newcomer before their first post, who may read and look around until then",
    ],
  ]),
]
