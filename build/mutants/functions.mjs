import { mutate } from "./mutant.mjs"

const RULES_TEST = "shared/site/functionRules.test.ts"
const GIVEN = "a function is given by administrators and up, and laid down by whoever holds it"
const ENDS = "a function ends with the membership, and where its holder becomes a guest; a guest is given none"

/** What people do for others beside their role. */
export const functionMutants = [
  ...mutate("shared/site/functionRules.ts", RULES_TEST, [
    ["function-right", `!maySite("function.grant", author.role) || `, "", GIVEN],
    [
      "function-take",
      `if (!maySite("function.revoke", author.role, { role: target.role, own })) return "no-right"`,
      "",
      GIVEN,
    ],
    ["function-guest", ` || target.role === "guest"`, "", ENDS],
    [
      "function-open",
      `if (act.scope?.some((ledger) => !draft.openCommunities.has(ledger))) return "unknown-community"`,
      "",
      "a function is for the site or for communities that are open",
    ],
  ]),
  ...mutate("shared/site/siteDraft.ts", RULES_TEST, [
    [
      "function-ends",
      "endings: [...member.endings, by], functions: NO_FUNCTIONS",
      "endings: [...member.endings, by]",
      ENDS,
    ],
    ["function-demoted", `role === "guest" ? { functions: NO_FUNCTIONS } : {}`, "{}", ENDS],
  ]),
  ...mutate("shared/application/functions.ts", "tests/scenario/functions.test.ts", [
    [
      "function-command",
      `if (!mine || !maySite("function.grant", mine.role)) return err(refuse.inSite("function.grant"))`,
      "",
      "functions are given, seen by all with their day, told in the register, and taken back or laid down",
    ],
  ]),
]
