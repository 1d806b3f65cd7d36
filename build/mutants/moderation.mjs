import { mutate } from "./mutant.mjs"

const RULES_TEST = "shared/community/communityRules.test.ts"

/** Moderation, and roles in a community. */
export const moderationMutants = [
  ...mutate("shared/community/moderationRules.ts", "shared/community/communityRules.test.ts", [
    [
      "erase-right",
      `if (!mayHere("item.erase", draft, site, { member: author })) return "no-right"`,
      "",
      "in a private community is erased by its owners alone",
    ],
    [
      "erase-own",
      `  if (authorOfItem(site, act.target) === author) return "own-item"
  const { target, reason, note, hash: envelope } = act`,
      "  const { target, reason, note, hash: envelope } = act",
      "is erased by an owner or the site's moderators, never by who wrote it, and its author may ask another once more",
    ],
  ]),
  ...mutate("shared/community/viewItem.ts", "shared/community/communityProjection.test.ts", [
    [
      "erase-envelope",
      "held.hash !== envelope ||",
      "",
      "gives to a role what it erases: the envelope that it names with every wording by its author, and nothing of another",
    ],
  ]),
  ...mutate("shared/application/roleErasures.ts", "shared/application/roleErasures.test.ts", [
    [
      "erase-heard",
      "return Math.max(since, at) + ERASURE_DELAY_MS",
      "return at + ERASURE_DELAY_MS",
      "drops content only once the delay has passed since this device heard of it, however the act is dated",
    ],
    [
      "erase-contested",
      "!isContested(moderation?.get(one.item) ?? { appeal: null })",
      "moderation?.has(one.item)",
      "waits while its author's question is open, and while older volumes are unread",
    ],
  ]),
  ...mutate("shared/application/roleErasures.ts", "tests/scenario/erasure.test.ts", [
    [
      "erase-dropped",
      "const erased = await room.ledger.erase(targets)",
      "const erased = await room.ledger.erase([])",
      "hides at once, tells the author why, and leaves every store after the delay; chains still agree",
    ],
    [
      "erase-quotes",
      "for (const { item } of due) await onErase(item)",
      "",
      "hides at once, tells the author why, and leaves every store after the delay; chains still agree",
    ],
  ]),
  ...mutate("shared/attention/attentionSettings.ts", "shared/attention/attentionSettings.test.ts", [
    [
      "erase-told",
      "if (told || level",
      "if (level",
      "is never of a kind that is off, never more than the community's level, and else the strongest",
    ],
  ]),
  ...mutate("shared/community/moderationRules.ts", RULES_TEST, [
    [
      "hide-right",
      `if (!mayHere("item.hide", draft, site, { member: author })) return "no-right"`,
      "",
      "is hidden by whoever moderates and nobody else",
    ],
    [
      "keep-own-decision",
      `if ((hidden?.by === author || erasing?.by === author) && appeal) return "own-decision"`,
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
  ...mutate("shared/application/aside.ts", "tests/scenario/removal.test.ts", [
    [
      "aside-moderators",
      "return here?.mayCutOff(me.member) ? ([[ledger, here.name]] as const) : []",
      "return here ? ([[ledger, here.name]] as const) : []",
      "is read by whoever moderates where it was set aside, and counts everywhere once they say so",
    ],
    [
      "aside-end",
      "ends: [{ device, seq: end.seq, hash: end.hash }]",
      "ends: [{ device, seq: end.seq + 1, hash: end.hash }]",
      "is read by whoever moderates where it was set aside, and counts everywhere once they say so",
    ],
  ]),
]
