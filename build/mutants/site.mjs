import { mutate } from "./mutant.mjs"

const RESOLVE_TEST = "shared/site/resolveSite.test.ts"
const GROWING_TEST = "shared/site/growingSite.test.ts"
const GROWING = "says of acts that come in any order and portions what folding all of them at once says, each time"
const ENROLMENT_TEST = "shared/site/enrolment.test.ts"
const INVITATION_TEST = "shared/site/readInvitation.test.ts"
const COMMUNITY_TEST = "shared/community/resolveCommunity.test.ts"

/** Who may do what, who is let in, and what an invitation may carry. */
export const siteMutants = [
  ...mutate("shared/site/siteRules.ts", RESOLVE_TEST, [
    [
      "rule-rank",
      `if (!maySite("member.remove", author.role, asTarget(target, author))) return "no-right"`,
      "",
      "lets nobody touch an equal or a superior, or give what they don't have",
    ],
    [
      "rule-grant",
      `if (!mayGrant(author.role, act.role)) return "no-right"`,
      "",
      "lets nobody touch an equal or a superior, or give what they don't have",
    ],
    [
      "rule-last-owner",
      `if (isLastOwner(draft, author) && !successor) return "last-owner"`,
      "",
      "lets a successor follow the last owner, who can't leave without one",
    ],
  ]),
  ...mutate("shared/site/rights.ts", "shared/site/rights.test.ts", [
    ["right-floor", `if (!isAtLeast(author, right.floor)) return false`, "", "needs its role at least"],
    ["right-lower", `&& outranks(author, target.role)`, "", "reaches only whoever is of a lower rank"],
    ["right-owner", `if (right.butOwner && who.owner) return false`, "", "keeps its owners in a community"],
  ]),
  ...mutate("shared/site/foldSite.ts", RESOLVE_TEST, [
    [
      "fold-stranger",
      `if (!author) return "unknown-author"`,
      `if (!author) return undefined`,
      "gives no effect to a stranger's acts",
    ],
    [
      "fold-removed",
      `if (!isVote && isCutOff(draft, author, { hash, device, input })) return "removed-author"`,
      "",
      "voids what the removed did unseen, however they date it, and keeps what was seen",
    ],
  ]),
  ...mutate("shared/site/standingRemovals.ts", GROWING_TEST, [
    ["grow-removed", "if (at < first && !(past && (at > place || past.has(act)))) first = at", "", GROWING],
    [
      "grow-returned",
      "one.member === target) look(one.hash)",
      "one.member === target) continue",
      "voids a return that whoever removed its member had not seen, whichever of both comes first in the order",
    ],
  ]),
  ...mutate("shared/site/extendFold.ts", GROWING_TEST, [
    ["grow-back", "at <= Math.max(first, GENESIS_END)", "at > 0", GROWING],
  ]),
  ...mutate("shared/site/admission.ts", RESOLVE_TEST, [
    [
      "admit-guest",
      `if (!maySite("member.admit", context.author.role)) return "no-right"`,
      "",
      "has no effect from a guest, nor can a guest invite",
    ],
    [
      "admit-device",
      `if (draft.devices.has(enrolment.device)) return "device-taken"`,
      "",
      "is void for a member id or a device that is taken, and for a forged enrolment",
    ],
    [
      "admit-member",
      `if (draft.members.has(enrolment.member)) return "member-taken"`,
      "",
      "is void for a member id or a device that is taken, and for a forged enrolment",
    ],
    [
      "admit-verdict",
      `if (!verdict?.ok) return "bad-enrolment"`,
      `if (!verdict?.ok) return undefined`,
      "is void for a member id or a device that is taken, and for a forged enrolment",
    ],
    [
      "admit-inviter",
      `if (!mayInvite(draft, enrolment.certificate, context)) return "inviter-without-right"`,
      "",
      "is void when the inviter was never a member, or had been removed",
    ],
    [
      "admit-revoked",
      `return isRevoked(draft, enrolment.certificate, context) ? "certificate-revoked" : undefined`,
      "return undefined",
      "is void after the inviter revoked the invitation, and stands where nobody knew of it",
    ],
    [
      "revoke-right",
      `maySite("invitation.revoke", revocation.role, { role: "guest", own: revocation.by === inviter })`,
      "true",
      "isn't hindered when somebody revokes an invitation that isn't theirs",
    ],
    [
      "judge-expired",
      `if (now >= certificate.expiresAt) return refusal("expired")`,
      "",
      "is refused by the countersigner's own clock once the invitation has expired",
    ],
    [
      "judge-used",
      `return uses >= certificate.uses ? refusal("used-up") : { kind: "admit" }`,
      `return { kind: "admit" }`,
      "is refused once the invitation is used up, and needless for who is a member",
    ],
  ]),
  ...mutate("shared/site/verifyEnrolment.ts", ENROLMENT_TEST, [
    [
      "enrol-site",
      `if (signed.site !== site || signed.certificate.site !== site) return err("other-site")`,
      "",
      "counts in its own site only",
    ],
    [
      "enrol-certificate",
      `if (!(await verifyCertificate(signed.certificate))) return err("bad-certificate")`,
      "",
      "needs a certificate that its inviter signed",
    ],
    [
      "enrol-device",
      `if (!bySelf || !byInvitation)`,
      "if (!byInvitation)",
      "needs the signature of the device that it names",
    ],
    ["enrol-invitation", `if (!bySelf || !byInvitation)`, "if (!bySelf)", "needs the key of the invitation"],
  ]),
  ...mutate("shared/site/readInvitation.ts", INVITATION_TEST, [
    [
      "invite-genuine",
      `if (!(await isGenuine(invitation))) return fault("forged")`,
      "",
      "is forged when its certificate is signed by anybody but the inviter",
    ],
    [
      "invite-key",
      `|| toHex(signer.publicKey) !== certificate.key) return false`,
      ") return false",
      "is forged when its certificate is signed by anybody but the inviter",
    ],
    [
      "invite-site",
      `if (certificate.site !== site.id || !signer`,
      "if (!signer",
      "is forged when its certificate is signed by anybody but the inviter",
    ],
    [
      "invite-expired",
      `now < expiresAt ? ok(invitation) :`,
      "now < Infinity ? ok(invitation) :",
      "expires at its instant, and says when that was",
    ],
  ]),
  ...mutate("shared/site/invitation.ts", INVITATION_TEST, [
    [
      "invite-names",
      `|| !isName(name) || !isName(inviterName)) return`,
      ") return",
      "is refused with a name that could pass for another, or an address that is none",
    ],
    [
      "invite-addresses",
      `addresses.every(isInvitationAddress) ? addresses : undefined`,
      "addresses",
      "is refused with a name that could pass for another, or an address that is none",
    ],
  ]),
  ...mutate("shared/site/invitationText.ts", INVITATION_TEST, [
    [
      "invite-length",
      `if (text.length > MAX_INVITATION_CHARS) return err("too-long")`,
      "",
      "says what is wrong with it",
    ],
    [
      "invite-checksum",
      `if (!equalBytes(checksumOf(counted), bytes.subarray(-CHECKSUM_BYTES))) return err("damaged")`,
      "",
      "never throws and never passes when characters are changed, lost or added",
    ],
  ]),
  ...mutate("shared/site/decodeExactly.ts", "shared/site/decodeExactly.test.ts", [
    [
      "decode-exactly",
      `return equalBytes(encode(value), bytes) ? value : undefined`,
      "return value",
      "refuses a longer way to say the same, bytes that follow, and bytes that end too soon",
    ],
  ]),
  ...mutate("shared/site/names.ts", "shared/site/names.test.ts", [
    ["name-plain", `!FORBIDDEN.test(text) && text.trim() === text`, "text.trim() === text", "may not be"],
  ]),
  ...mutate("shared/bridge/networkAddress.ts", "shared/bridge/networkAddress.test.ts", [
    ["address-number", `&& !/^\\d+$/.test(labels.at(-1) ?? "")`, "", "is none"],
  ]),
  ...mutate("shared/bridge/invitedAddress.ts", "shared/bridge/invitedAddress.test.ts", [
    ["invited-port", `port < FIRST_UNPRIVILEGED_PORT || `, "", "an invitation may not make this machine knock at"],
    [
      "invited-name",
      `|| isGuardedName(host)) return false`,
      ") return false",
      "an invitation may not make this machine knock at",
    ],
    ["invited-ipv4", `first === 0 || first === 127 ||`, "", "an invitation may not make this machine knock at"],
    [
      "invited-ipv6",
      `if (groups !== undefined) return !isGuardedIpv6(groups)`,
      "if (groups !== undefined) return true",
      "an invitation may not make this machine knock at",
    ],
  ]),
  ...mutate("shared/community/foldCommunity.ts", COMMUNITY_TEST, [
    [
      "room-removed",
      `if (!stands && membership.isCutOff(draft, context, author, hash)) return "removed-author"`,
      "",
      "shuts out whom its owner removes, voids what they did unseen",
    ],
    [
      "room-describe",
      `if (!mayHere("community.describe", draft, site, { member: author })) return "no-right"`,
      "",
      "is described by whoever manages it, and by nobody else",
    ],
  ]),
  ...mutate("shared/community/membershipRules.ts", COMMUNITY_TEST, [
    [
      "room-admit",
      `if (!mayHere("community.admit", draft, site, { member: author })) return "no-right"`,
      "",
      "exists for those who were admitted where it is private",
    ],
  ]),
]
