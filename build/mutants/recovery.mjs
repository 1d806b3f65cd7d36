import { mutate } from "./mutant.mjs"

const RETURNING_TEST = "shared/site/returning.test.ts"

/** Who comes back on a new machine, and what a forked one had. */
export const recoveryMutants = [
  ...mutate("shared/site/returnRules.ts", RETURNING_TEST, [
    [
      "return-own",
      'return device?.member === id && device.state === "active"',
      'return device?.state === "active"',
      "is nobody else: not by another's machine, nor by an invitation or a ticket that was read",
    ],
    [
      "return-role",
      'if (!verdict?.ok || verdict.value.certificate.role !== "return") return "bad-enrolment"',
      'if (!verdict?.ok) return "bad-enrolment"',
      "is nobody else: not by another's machine, nor by an invitation or a ticket that was read",
    ],
    [
      "return-guest",
      'if (!maySite("member.return", context.author.role)) return "no-right"',
      "",
      "is let in by members, not by guests",
    ],
    ["code-spent", "if (refusal === undefined && isCode) spend(draft, target, key)", "", "brings its member back once"],
    ["code-again", "draft.spentCodes.set(key, id)", "", "brings its member back once, and is spent"],
    [
      "code-own",
      "const isCode = draft.recoveries.get(member)?.key === key",
      "const isCode = [...draft.recoveries.values()].some((one) => one.key === key)",
      "opens nobody else's door, nor one that its member shut",
    ],
    [
      "vouch-two",
      "const VOUCHERS = 2",
      "const VOUCHERS = 1",
      "bring a member back together; one of them alone does not, however often",
    ],
    [
      "vouch-once",
      "const by = known.includes(author.id) ? known : [...known, author.id]",
      "const by = [...known, author.id]",
      "bring a member back together; one of them alone does not, however often",
    ],
    [
      "vouch-rank",
      'if (!maySite("member.vouch", author.role, { role: target.role, own: target.id === author.id })) return "no-right"',
      "",
      "bring back nobody of their own rank or above, nor themselves, nor does a moderator count",
    ],
    [
      "vouch-still",
      "before.by.filter((by) => stillMayVouch(draft, by, target))",
      "before.by",
      "count as long as both still may",
    ],
    [
      "vouch-own-ticket",
      'if (certificate.role !== "device" || certificate.inviter !== context.device) return "bad-enrolment"',
      'if (certificate.role !== "device") return "bad-enrolment"',
      "vouch for one machine and one member, each with a ticket of their own",
    ],
    [
      "vouch-one-member",
      "before?.member === member ? before.by",
      "before ? before.by",
      "vouch for one machine and one member, each with a ticket of their own",
    ],
    [
      "vouch-code",
      "if (code) spend(draft, target, code.key)",
      "",
      "end the machines that were lost with the second voice, whatever whoever has them does meanwhile",
    ],
  ]),
  ...mutate("shared/site/foldSite.ts", RETURNING_TEST, [
    [
      "vouch-own-machines",
      ".filter(({ target }) => target === author.id)",
      "",
      "end no machine of anybody else, however they name it",
    ],
  ]),
  ...mutate("shared/site/deviceRules.ts", RETURNING_TEST, [
    [
      "vouch-ends-own",
      "devices.filter((device) => draft.devices.get(device)?.member === member)",
      "devices",
      "end no machine of anybody else, however they name it",
    ],
  ]),
  ...mutate("shared/site/findFarewell.ts", RETURNING_TEST, [
    [
      "vouch-farewell",
      "act.ends.includes(device) && isSecondVoice(state, record, act.enrolment)",
      "act.ends.includes(device)",
      "end the machines that were lost with the second voice, whatever whoever has them does meanwhile",
    ],
  ]),
  ...mutate("shared/application/devices/pairingDesk.ts", "tests/scenario/bringingBack.test.ts", [
    [
      "vouch-desk",
      `named === (opened?.ticket.person?.id ?? member)`,
      "named === member",
      "comes back with two administrators who are never on together, and the lost machine ends",
    ],
  ]),
  ...mutate("shared/application/devices/pairingDesk.ts", "shared/application/devices/pairing.test.ts", [
    [
      "vouch-answer",
      "if (certificate.inviter === own && vouched(device)) return wait(VOUCHED)",
      "",
      "for which its member has vouched is told so, also when no ticket is out any more",
    ],
  ]),
  ...mutate("shared/application/joinSite.ts", "tests/scenario/bringingBack.test.ts", [
    [
      "vouch-keys",
      "if (joining === null || (joining.refused !== null && !joining.vouching?.confirmed.length)) return false",
      "if (joining?.refused !== null) return false",
      "keeps what the first administrator confirmed where another one refuses",
    ],
  ]),
  ...mutate("shared/application/devices/bringingBack.ts", "tests/scenario/bringingBack.test.ts", [
    [
      "vouch-names",
      `return act({ type: "member.vouch", enrolment, ends })`,
      `return act({ type: "member.vouch", enrolment, ends: [] })`,
      "comes back with two administrators who are never on together, and the lost machine ends",
    ],
  ]),
  ...mutate("shared/site/foldSite.ts", RETURNING_TEST, [
    [
      "vouch-strong",
      `if (back && act.type === "member.vouch") removals.push({ hash, target: back, devices: act.ends, rank })`,
      "",
      "end the machines that were lost with the second voice, whatever whoever has them does meanwhile",
    ],
    [
      "return-cut",
      'if (isReturnCutOff(draft, next, input)) return "removed-author"',
      "",
      "does not come back by a machine that was taken off meanwhile, nor after they were removed",
    ],
  ]),
  ...mutate("shared/site/admission.ts", RETURNING_TEST, [
    [
      "return-judged",
      'if (!answersFor(state, member, certificate.inviter)) return refusal("invalid")',
      "",
      "is judged by whoever countersigns as the fold judges it",
    ],
  ]),
  ...mutate("shared/application/admissions.ts", "shared/application/admissions.test.ts", [
    [
      "code-bounded",
      'if (certificate.role === "return" && !mayTry(member)) return { admitted: false, reason: "busy" }',
      "",
      "Codes are tried a few times an hour, by whomever; then even the right one waits",
    ],
    [
      "code-bounded-each",
      "wrongOf = (member: MemberId): readonly number[] => wrong.get(member) ?? []",
      "wrongOf = (_member: MemberId): readonly number[] => [...wrong.values()].flat()",
      "Codes are tried a few times an hour, by whomever; then even the right one waits, and nobody else's",
    ],
  ]),
  ...mutate("shared/site/recoveryCode.ts", "shared/site/recoveryCode.test.ts", [
    [
      "code-site",
      'digest("recovery-key", fromHex(site) ?? new Uint8Array(), secret)',
      'digest("recovery-key", secret)',
      "The key depends on the site: one sheet opens one door",
    ],
    ["code-line", "|| part.at(-1) !== checkOf(said, line)", "", "A line that was copied wrong is named"],
  ]),
  ...mutate("shared/application/memberViews.ts", "shared/application/memberViews.test.ts", [
    [
      "presence-own",
      'connected.has(device) && standingOf(site, device) === "member"',
      "connected.has(device)",
      "A member is there by a machine that is theirs, not by one that was taken off, nor by a stranger's",
    ],
  ]),
  ...mutate("shared/crypto/generateDeviceKeys.ts", "shared/crypto/signing.test.ts", [
    [
      "key-extractable",
      '{ name: "Ed25519" }, false,',
      '{ name: "Ed25519" }, true,',
      "The private halves of a device's keys can't be exported",
    ],
  ]),
  ...mutate("shared/ledger/forkEvidence.ts", "shared/ledger/fork.test.ts", [
    [
      "fork-mine",
      "branches.push(readers.has(device) ? branch : branch.map(withoutItem))",
      "branches.push(branch.map(withoutItem))",
      "What a forked device wrote is shown in full to its member's other machine, and to nobody else",
    ],
  ]),
  ...mutate("shared/application/devices/republish.ts", "tests/scenario/oldCopy.test.ts", [
    [
      "renew-once",
      "renewed.has(one.hash) || undone(",
      "undone(",
      "is mended in one step: the same member under new keys, and what only it had is published anew, once",
    ],
  ]),
  ...mutate("shared/application/devices/republish.ts", "shared/application/devices/republish.test.ts", [
    [
      "renew-undone",
      "undone(one.id, item, hashes.has.bind(hashes))",
      "false",
      "What was deleted or taken back is not published again, nor what spoke of it",
    ],
  ]),
  ...mutate("shared/application/devices/remapItem.ts", "tests/scenario/oldCopy.test.ts", [
    [
      "renew-remap",
      "const now = (before: ItemId): ItemId => find(before)?.id ?? before",
      "const now = (before: ItemId): ItemId => before",
      "is mended in one step: the same member under new keys, and what only it had is published anew, once",
    ],
  ]),
  ...mutate("shared/application/devices/finishMending.ts", "tests/scenario/oldCopy.test.ts", [
    [
      "mended-off",
      "await site.revokeDevice(device)",
      "return",
      "is mended in one step: the same member under new keys, and what only it had is published anew, once",
    ],
  ]),
]
