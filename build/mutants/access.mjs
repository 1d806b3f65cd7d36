import { mutate } from "./mutant.mjs"

const DOOR = "shared/community/door/resolveDoor.test.ts"
const ACCESS = "shared/community/access.test.ts"

/** Who comes into a community, what guests are sent, and whom a refusal sends people to. */
export const accessMutants = [
  ...mutate("shared/application/keepDoors.ts", "shared/application/keepDoors.test.ts", [
    [
      "door-echo",
      "saidInARow({ ledger, device: ledgers.device, said }) >= MAX_REPEATED",
      "false",
      "A door that a co-owner describes otherwise without end is answered a few times",
    ],
  ]),
  ...mutate("shared/application/rooms.ts", "shared/application/rooms.test.ts", [
    [
      "door-opened-early",
      "if (!rooms.get(ledger.id)?.state() && isDoor(ledger)) {",
      "if (!rooms.has(ledger.id) && isDoor(ledger)) {",
      "A door whose ledger was opened before anything of it could be taken follows what comes later",
    ],
  ]),
  ...mutate("shared/community/door/resolveDoor.ts", DOOR, [
    [
      "door-answer",
      `if (!may(draft, by, "door.answer")) return "no-right"`,
      "",
      "is answered by nobody else, not by whoever asked, and not twice",
    ],
    [
      "door-withdraw",
      `if (!may(draft, by, "door.withdraw", request.member)) return "no-right"`,
      "",
      "is taken back by whoever asked alone, and can be made again",
    ],
    [
      "door-describe",
      `if (!may(draft, by, "door.describe")) return "no-right"`,
      "",
      "is described by its owners and by administrators, and closed by them",
    ],
    [
      "door-creator",
      "memberOf(site, founding.device) !== creation.creator || ",
      "",
      "shows what it stands for and who answers, and is nothing where another signed for its creator",
    ],
    ["door-flood", "own.length >= MAX_ASKED || ", "", "is made twelve times at most"],
    [
      "door-removed",
      `member?.state === "active" || (member?.state === "left" && right === "door.answer")`,
      "member !== undefined",
      "is no guest's, and nothing of somebody who was removed",
    ],
  ]),
  ...mutate("shared/community/membershipRules.ts", ACCESS, [
    [
      "invite-right",
      `if (!mayHere("community.invite", draft, site, { member: author })) return "no-right"`,
      "",
      "opens nothing by the word of somebody who is not in it, or of a guest",
    ],
    [
      "invite-removed",
      "if (removals.has(member) || draft.left.has(member) || draft.joined.has(member)) continue",
      "if (draft.joined.has(member)) continue",
      "never brings back whoever was removed or left",
    ],
    [
      "close-right",
      ` || !mayHere("community.access", draft, site, { member: author })) return "no-right"`,
      `) return "no-right"`,
      "is done by its owners, once, and never of a private one",
    ],
    [
      "close-later",
      "joinedAt > next.hlc.ms || ",
      "",
      "keeps in whoever belonged to it, and leaves out who left or comes to the site later",
    ],
  ]),
  ...mutate("shared/community/foldCommunity.ts", "tests/scenario/access/onRequest.test.ts", [
    [
      "close-told",
      "for (const { by, hlc } of context.closings)",
      "for (const { by, hlc } of context.closings.slice(99))",
      "shows its door to who did not belong to it, and no longer what was said there",
    ],
  ]),
  ...mutate("shared/site/rights.ts", ACCESS, [
    [
      "request-admit",
      `request: ["owner", "animator"],\n  private: ["insider"],`,
      `request: ["owner", "animator", "member"],\n  private: ["insider"],`,
      "is read by whom its owners and animators let in, and by nobody else of the site",
    ],
    [
      "guest-admit",
      `return who.participant && isAtLeast(who.role, "member")`,
      "return who.participant",
      "opens nothing by the word of somebody who is not in it, or of a guest",
    ],
    [
      "invite-role",
      `if (!outranks(role, "member")) return true`,
      "return true",
      "has effect only where its inviter may give that role, also after they lost theirs",
    ],
  ]),
  ...mutate("shared/application/replicationPolicy.ts", "tests/scenario/access/guests.test.ts", [
    [
      "offer-door",
      "if (rooms.doors.get(ledger)) return isColleague",
      "if (rooms.doors.get(ledger)) return true",
      "is sent nothing of other communities, neither of open nor of private ones nor of those on request",
    ],
    [
      "offer-guest",
      "? member !== undefined && room.mayRead(member)",
      "? member !== undefined",
      "is sent nothing of other communities, neither of open nor of private ones nor of those on request",
    ],
  ]),
  ...mutate("shared/application/access.ts", "tests/scenario/access/onRequest.test.ts", [
    [
      "answer-admit",
      "const admitted = await actInRoom(",
      "const admitted = await (async (..._: unknown[]) => ok(undefined))(",
      "lets in who was said yes to, with what was said before, and tells them by whom and why",
    ],
  ]),
  ...mutate("shared/application/refusals.ts", "tests/scenario/refusals.test.ts", [
    [
      "refusal-site",
      "maySite(name, one.role, on && { role: on.role, own: false })",
      `one.role !== "guest"`,
      "whoever lacks a right of the site is told why, and by name who has it",
    ],
    [
      "refusal-room",
      "others(({ id }) => state.may(right, id))",
      "others(() => right.length > 0)",
      "whoever lacks a right in a community is told why, and by name who has it",
    ],
  ]),
]
