import { mutate } from "./mutant.mjs"

const HANDSHAKE_TEST = "shared/sync/link/handshake.test.ts"
const FRAMES_TEST = "shared/sync/link/frames.test.ts"
const BYZANTINE = "tests/scenario/byzantine.test.ts"
const PRIVACY = "tests/scenario/privacy.test.ts"

/** The handshake, the frames, and what the replicator lets through. */
export const linkMutants = [
  ...mutate("shared/sync/link/handshake.ts", HANDSHAKE_TEST, [
    ["shake-proof", `if (at < 0) return err("stranger")`, "", "with another secret is refused by both ends"],
    [
      "shake-older",
      `at === 0 ? "current" : "older"`,
      `"current"`,
      "each knows whether the other proved what is current here, or an older secret alone",
    ],
    [
      "shake-signature",
      `(await verify(device, signature.value, "link", transcript)) ? ok(true) : err("stranger")`,
      '(await verify(device, signature.value, "link", transcript)) ? ok(true) : ok(true)',
      "can't pass for a device whose key they don't have",
    ],
    [
      "shake-own-key",
      `device.ok && device.value === own ? err("own-key") : device`,
      "device",
      "is refused with our own key",
    ],
    [
      "shake-version",
      `return err("incompatible")`,
      'return err("closed")',
      "ends without a common version part as incompatible",
    ],
    [
      "shake-order",
      `  const proven = await exchangeProofs(wire, identity.secrets, ends.value)\n  if (!proven.ok) return proven\n  const device = await exchangeDevices(wire, identity.device)\n  if (!device.ok) return device`,
      "  const device = await exchangeDevices(wire, identity.device)\n  if (!device.ok) return device\n  const proven = await exchangeProofs(wire, identity.secrets, ends.value)\n  if (!proven.ok) return proven",
      "with another secret is refused by both ends",
    ],
  ]),
  ...mutate("shared/sync/link/transcript.ts", HANDSHAKE_TEST, [
    ["proof-role", `encodeRole(prover.role),`, "", "who echoes everything back to a"],
    [
      "proof-nonces",
      `        prover.hello.nonce,\n        verifier.hello.nonce,\n        prover.fingerprint,`,
      "        prover.fingerprint,",
      "who replays a recorded handshake is refused",
    ],
    [
      "proof-fingerprints",
      `        prover.fingerprint,\n        verifier.fingerprint,\n        encodeVersions(prover.hello.versions),`,
      "        encodeVersions(prover.hello.versions),",
      "in the middle with certificates of their own is refused at the proof",
    ],
    [
      "proof-versions",
      `        encodeVersions(prover.hello.versions),
        encodeVersions(verifier.hello.versions),
`,
      "",
      "a list of versions that somebody changes on the way",
    ],
    [
      "transcript-fingerprints",
      `    signer.fingerprint,\n    verifier.fingerprint,\n`,
      "",
      "and stands in the middle gets past the proofs, not past the signatures",
    ],
    ["transcript-site", `toIdBytes(site),`, "", "can't bring along a signature for another site"],
  ]),
  ...mutate("shared/sync/link/handshakeWire.ts", HANDSHAKE_TEST, [
    [
      "shake-timeout",
      `after(HANDSHAKE_TIMEOUT_MS, () => end("timeout"))`,
      "after(HANDSHAKE_TIMEOUT_MS, () => undefined)",
      "by sending its bytes slowly is cut off after ten seconds",
    ],
  ]),
  ...mutate("shared/sync/link/frames.ts", FRAMES_TEST, [
    ["frame-size", `|| frame.length > MAX_FRAME_BYTES) return`, ") return", "a frame over 64 KB"],
    [
      "frame-total",
      `return total <= MAX_MESSAGE_BYTES ? { total, parts: [], received: 0 } : undefined`,
      "return { total, parts: [], received: 0 }",
      "a message announced with more than 1 MB",
    ],
    [
      "frame-end",
      `if (half.received > half.total) return err("protocol-error")`,
      "",
      "frames that never end are refused once a message's announced length is reached",
    ],
    [
      "frame-short",
      `if (!isLast && frame.length !== MAX_FRAME_BYTES) return err("protocol-error")`,
      "",
      "a one-byte part in the middle",
    ],
    [
      "frame-first",
      `if (isFirst === (half !== undefined)) return err("protocol-error")`,
      "",
      "a second beginning before the end",
    ],
  ]),
  ...mutate("shared/sync/link/openLink.ts", "shared/sync/link/openLink.test.ts", [
    [
      "link-unread",
      `if (unreadBytes > MAX_UNREAD_BYTES) close("flooding")`,
      "",
      "a peer that fills up a link that nobody reads is cut off",
    ],
    [
      "link-bad-frame",
      `if (!received.ok) return close(received.error)`,
      "if (!received.ok) return",
      "a malformed frame closes the link as a protocol error",
    ],
  ]),
  ...mutate("shared/sync/replicator/receive.ts", BYZANTINE, [
    [
      "message-malformed",
      `if (decoded.error.kind === "malformed") violate(replication, peer, \`message: \${decoded.error.detail}\`)`,
      'if (decoded.error.kind === "malformed") peer.unknownMessages++',
      "is named and sent away for a message that does not decode",
    ],
  ]),
  ...mutate("shared/sync/replicator/takeRuns.ts", BYZANTINE, [
    [
      "run-last-signature",
      `new Set<GateRefusal>(["bad-signature", "spoiled"])`,
      'new Set<GateRefusal>(["spoiled"])',
      "is sent away for a run whose last signature is bad",
    ],
    [
      "run-linked",
      `if (before !== undefined && (header.seq !== before.header.seq + 1 || header.prev !== before.hash)) return undefined`,
      "",
      "is sent away for a run that is not one",
    ],
    [
      "run-blame",
      "if (CARRIERS.has(refusal)) return violate(",
      "if (refusal !== null) return violate(",
      "what an author signed wrongly is not held against who carries it",
    ],
  ]),
  ...mutate("shared/sync/replicator/attachPeer.ts", BYZANTINE, [
    [
      "peer-flood",
      `if (isFlood) return violate(replication, peer, "more than anybody needs to send", "flooding")`,
      "if (isFlood && bytes.length < 0) return",
      "is cut off when it floods",
    ],
    [
      "peer-own-key",
      `if (link.device === ledgers.device) return link.close("own-key")`,
      "",
      "a link to oneself is refused",
    ],
    [
      "peer-greeting",
      `if (!isGreeted) return void early.push(() => handle(message, bytes.length))`,
      "",
      "what overtakes the greeting waits for it",
    ],
    [
      "peer-once",
      `if (older !== undefined) replication.closePeer(older, "replaced")`,
      "",
      "a device is linked once: a newer link replaces the older one",
    ],
  ]),
  ...mutate("shared/sync/replicator/serve.ts", BYZANTINE, [
    [
      "serve-many",
      `if (peer.serving >= MAX_WANTS_SERVED) return violate(replication, peer, "too many requests at once")`,
      "",
      "is cut off when it asks for more than can be answered",
    ],
  ]),
  ...mutate("shared/sync/replicator/deliveryBook.ts", BYZANTINE, [
    [
      "delivery-claim",
      `if (!(await isOurs(ledger, head)) || !acknowledge(`,
      "if (!acknowledge(",
      "does not make others believe that it received what it never saw",
    ],
  ]),
  ...mutate("shared/sync/replicator/ledgerKnowledge.ts", BYZANTINE, [
    [
      "heads-stalled",
      `knowledge.stalled.get(theirs.device) === markOf(ledger, theirs)`,
      "false",
      "is not believed that it holds more than it shows, and not asked in a tight loop",
    ],
  ]),
  ...mutate("shared/sync/replicator/serve.ts", PRIVACY, [
    [
      "serve-stranger",
      `if (peer.phase !== "exchanging") return\n  if (peer.serving`,
      "if (peer.serving",
      "a stranger who asks for ledgers by name gets no answer",
    ],
  ]),
  ...mutate("shared/sync/replicator/replication.ts", PRIVACY, [
    [
      "offer-private",
      `(!peer.siteOnly && policy.mayRead(ledger, peer.device))`,
      "!peer.siteOnly",
      "a private community does not exist for others, until they are added",
    ],
  ]),
  ...mutate("shared/sync/replicator/enrolment.ts", PRIVACY, [
    [
      "stranger-leaves",
      `    replication.closePeer(peer, "stranger")\n  })`,
      "  })",
      "a stranger learns no ledger, no head and no content, and is sent away after a while",
    ],
  ]),
  ...mutate("shared/sync/replicator/createReplication.ts", PRIVACY, [
    [
      "removed-closed",
      `    if (reason === "removed" && options.policy.standing(device) === "removed") sayFarewell(replication, peer.link)
    else peer.link.close(reason)`,
      "    void sayFarewell",
      "a removed device is cut off at once and learns nothing new",
    ],
  ]),
  ...mutate("shared/sync/replicator/exchange.ts", PRIVACY, [
    [
      "offer-genesis",
      `return hash === id && header.ledger === null && header.seq === 0 ? decoded.value : undefined`,
      "return header.ledger === null && header.seq === 0 ? decoded.value : undefined",
      "a peer that offers a ledger whose genesis is another's is sent away",
    ],
  ]),
]
