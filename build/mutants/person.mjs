import { mutate } from "./mutant.mjs"

/** What belongs to a person: their machines, and what they take along. */
export const personMutants = [
  ...mutate("shared/site/deviceRules.ts", "shared/site/devices.test.ts", [
    [
      "device-own",
      `return isOwn ? bindDevice`,
      `return isOwn || !isOwn ? bindDevice`,
      "is added to nobody by anybody else: not with a stolen ticket, nor with one's own for another's name",
    ],
    [
      "device-revoke-own",
      `if (known?.member !== context.author.id || known.state !== "active") return "unknown-device"
  if (activeOf`,
      `if (!known) return "unknown-device"
  if (activeOf`,
      "is taken off by its own member alone, and never as their last",
    ],
    [
      "device-last",
      `if (activeOf(draft, context.author).length === 1) return "last-device"`,
      "",
      "is taken off by its own member alone, and never as their last",
    ],
  ]),
  ...mutate("shared/site/admission.ts", "shared/site/devices.test.ts", [
    [
      "ticket-member",
      `if (!isInvitedRole(role)) return "bad-enrolment"`,
      `if (role === "device") return admit(draft, { ...verdict, value: { ...enrolment, certificate: { ...certificate, role: "member" } } }, context)`,
      "is not added by an invitation, nor does a ticket make a member",
    ],
  ]),
  ...mutate("shared/site/foldSite.ts", "shared/site/devices.test.ts", [
    [
      "device-cut",
      "if (ofDevice.length > 0) return !ofDevice.some((removal) => order.precedes(hash, removal.hash))",
      "if (ofDevice.length > 0) return false",
      "that was taken off did nothing that its revoker had not seen, however it is dated",
    ],
  ]),
  ...mutate("shared/application/devices/pairingDesk.ts", "shared/application/devices/pairing.test.ts", [
    [
      "pair-commitment",
      `if (!isCommitted(commitment, newNonce, enrolment)) return refuse("invalid")`,
      "void commitment",
      "are not let choose the nonce once they know the other's",
    ],
    [
      "pair-attempts",
      "++opened.attempts > MAX_ATTEMPTS",
      "++opened.attempts < 0",
      "is good for its time, for a few attempts, and until it is withdrawn",
    ],
  ]),
  ...mutate("shared/application/devices/pairingDesk.ts", "tests/scenario/devices.test.ts", [
    [
      "pair-aside",
      `if (attempt?.code && attempt.device !== device) return refuse("busy")`,
      "",
      "cannot use a ticket that another machine used, and pushes nobody aside who is being compared",
    ],
  ]),
  ...mutate("shared/site/pairing.ts", "shared/application/devices/pairing.test.ts", [
    [
      "pair-keys",
      `askedNonce, newNonce, enrolment)
  const number`,
      `askedNonce)
  const number`,
      "see different codes where somebody in the middle plays each to the other",
    ],
  ]),
  ...mutate("shared/application/devices/newDevice.ts", "shared/application/devices/pairing.test.ts", [
    [
      "pair-fresh",
      "if (answered !== null) {",
      "if (answered === nonce) {",
      "begin anew with a nonce that nobody knows when the link was lost",
    ],
  ]),
  ...mutate("renderer/features/myData/writePage.ts", "renderer/features/myData/writePage.test.ts", [
    [
      "export-escaped",
      `(sign) => ENTITIES[sign] ?? ""`,
      "(sign) => sign",
      "hostile text in every field stays text: nothing runs, nothing is fetched",
    ],
  ]),
  ...mutate("shared/application/myData/exportMine.ts", "tests/scenario/myData.test.ts", [
    ["export-private", "PRIVATE.map((prefix)", `[""].map((prefix)`, "hold no key and no secret of the device"],
  ]),
  ...mutate("shared/application/myData/walkMine.ts", "tests/scenario/myData.test.ts", [
    [
      "export-mine",
      "if (post.author === me) posts.push(post)",
      "posts.push(post)",
      "are what they wrote and nobody else's, with what the post is called that they answered",
    ],
  ]),
  ...mutate("shared/application/forgetSite.ts", "tests/scenario/myData.test.ts", [
    [
      "forget-ended",
      "ok(hasEnded || isPending",
      "ok(!hasEnded || isPending",
      "is deleted at the word of whoever was removed, and of nobody who still belongs",
    ],
  ]),
]
