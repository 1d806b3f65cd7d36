import { mutate } from "./mutant.mjs"

/** What a newcomer asks with, and what giving up leaves behind. */
export const joiningMutants = [
  ...mutate("shared/application/joinSite.ts", "tests/scenario/joining.test.ts", [
    [
      "join-keys",
      `const unanswered = held && isSameRequest(held, mine) ? held : undefined`,
      "const unanswered = held && undefined",
      "asks anew, under the same keys, with another invitation while the first is unanswered",
    ],
  ]),
  ...mutate("shared/application/forgetSite.ts", "tests/scenario/joining.test.ts", [
    [
      "forget-member",
      `if (!forgettable.value) return`,
      "if (forgettable.value === undefined) return",
      "can be given up: nothing is left",
    ],
  ]),
]
