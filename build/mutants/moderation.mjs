import { mutate } from "./mutant.mjs"

const RULES_TEST = "shared/community/communityRules.test.ts"

/** Moderation, and roles in a community. */
export const moderationMutants = [
  ...mutate("shared/community/moderationRules.ts", RULES_TEST, [
    [
      "hide-right",
      `if (!mayHere("item.hide", draft, site, { member: author })) return "no-right"`,
      "",
      "is hidden by whoever moderates and nobody else",
    ],
    [
      "keep-own-decision",
      `if (hidden?.by === author && appeal) return "own-decision"`,
      "",
      "goes, on its author's appeal alone",
    ],
    [
      "appeal-author",
      `if (!mayHere("item.appeal", draft, site, { member: author, writtenBy })) return "no-right"`,
      "",
      "goes, on its author's appeal alone",
    ],
  ]),
  ...mutate("shared/community/withhold.ts", RULES_TEST, [
    [
      "withhold-locked",
      `if (isAfter(hlc, locked) && !moderates(author)) return "locked"`,
      "",
      "is a comment after its thread was closed",
    ],
    [
      "withhold-archived",
      `if (isAfter(hlc, archived?.since)) return "archived"`,
      "",
      "is what a reader wrote after they were made one",
    ],
  ]),
  ...mutate("shared/community/roleRules.ts", RULES_TEST, [
    ["role-owner", `if (isOwner && !own) return "no-right"`, "", "are given by its owners, and in an open one"],
    [
      "role-last-owner",
      `if (role !== "owner" && isLastOwner(draft, member)) return "last-owner"`,
      "",
      "are given by its owners, and in an open one",
    ],
  ]),
  ...mutate("shared/application/viewModeration.ts", "tests/scenario/moderation.test.ts", [
    [
      "reporter-told",
      `reports: own
      ? []
      : room`,
      "reports: room",
      "is reported, hidden, appealed and shown again",
    ],
  ]),
]
