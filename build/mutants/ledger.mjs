import { mutate } from "./mutant.mjs"

const GATE_TEST = "shared/ledger/gate.test.ts"
const HEADERS = "Each header that its author should not have signed has its refusal"
const CODEC_TEST = "shared/ledger/envelopeCodec.test.ts"
const JSON_TEST = "shared/crypto/parseJson.test.ts"

/** The envelope, the gate, the chain and what is read back from the store. */
export const ledgerMutants = [
  ...mutate("shared/ledger/gate.ts", GATE_TEST, [
    ["gate-suite", `if (header.suite !== SUITE_ED25519_SHA256) return "unsupported"`, "", HEADERS],
    ["gate-ledger", `if (ledgerOf(envelope) !== ledger) return "wrong-ledger"`, "", HEADERS],
    ["gate-seq", `|| header.seq !== chain.nextSeq) return`, ") return", HEADERS],
    ["gate-prev", `if (header.prev !== chain.hash) return "fork"`, "", HEADERS],
    ["gate-clock", `compareHlc(header.hlc, chain.hlc) <= 0`, "compareHlc(header.hlc, chain.hlc) < 0", HEADERS],
    ["gate-future", `return header.hlc.ms > now + MAX_FUTURE_MS ? "future" : null`, "return null", HEADERS],
    ["gate-edit", `if (header.kind === "edit") return "unsupported"`, "", HEADERS],
    ["gate-skeleton", `if (header.skeletonHash !== null) return "malformed"`, "", HEADERS],
    ["gate-size", `if (header.payloadLength > MAX_ITEM_BYTES) return "oversized"`, "", HEADERS],
    [
      "gate-act-volume",
      `header.doc === "" && header.clockStart + header.clockLen === 0 ? null : "bad-volume"`,
      "null",
      HEADERS,
    ],
    ["gate-volume", `if (header.doc !== createVolumeName(header.hlc.ms)) return "bad-volume"`, "", HEADERS],
    ["gate-yjs-clock", `header.clockStart === clockOf(chain, header.doc) &&`, "", HEADERS],
    ["gate-yjs-length", `&& header.clockLen === 1 ? null`, "? null", HEADERS],
    [
      "gate-body",
      `if (!bodyMatches(header, body)) return err("spoiled")`,
      "",
      "A body of another envelope, or with another salt, does not pass",
    ],
    [
      "gate-signature",
      `if (last !== undefined && (await verifyEnvelope(last))) return length`,
      "if (last !== undefined) return length",
      "A run whose end is not signed is cut to the longest prefix that is",
    ],
    [
      "gate-prefix",
      `.slice(0, proven)`,
      ".slice(0)",
      "A run whose end is not signed is cut to the longest prefix that is",
    ],
    [
      "gate-recompute",
      `const { header, hash } = made.value`,
      "const { header, hash } = claimed",
      "Header and hash are read from the signed bytes, whatever the object claims",
    ],
  ]),
  ...mutate("shared/ledger/payload.ts", GATE_TEST, [
    [
      "payload-limits",
      `const parsed = parseJson(payload)`,
      "const parsed = { ok: true as const, value: JSON.parse(new TextDecoder().decode(payload)) as JsonValue }",
      "A payload is one JSON object within the limits, or it does not pass",
    ],
    [
      "payload-object",
      `parsed.ok && isObject(parsed.value) ? parsed.value : undefined`,
      "parsed.ok ? (parsed.value as JsonObject) : undefined",
      "A payload is one JSON object within the limits, or it does not pass",
    ],
    [
      "payload-later-version",
      `header.version === ENVELOPE_VERSION && header.encKeyId === 0`,
      "true",
      "A second envelope of a later version passes, but there is nothing to apply",
    ],
  ]),
  ...mutate("shared/ledger/headerCodec.ts", CODEC_TEST, [
    [
      "header-canonical",
      `reader.isCanonical() ? ok(header) : err("not-canonical")`,
      "ok(header)",
      "A number that is spelled longer than needed, a flag other than 0 and 1, and trailing bytes are not canonical",
    ],
    [
      "header-first",
      `(header.prev === null) === (header.seq === 0) &&`,
      "",
      "A missing predecessor, a genesis that is no first act, and oversized parts are refused",
    ],
    [
      "header-genesis",
      `(header.ledger !== null || (header.seq === 0 && header.kind === "act")) &&`,
      "",
      "A missing predecessor, a genesis that is no first act, and oversized parts are refused",
    ],
    [
      "header-size",
      `if (bytes.length > MAX_HEADER_BYTES) return err("oversized")`,
      "",
      "A missing predecessor, a genesis that is no first act, and oversized parts are refused",
    ],
  ]),
  ...mutate("shared/ledger/envelopeCodec.ts", CODEC_TEST, [
    [
      "envelope-canonical",
      `return reader.isCanonical() ? envelope : err("not-canonical")`,
      "return envelope",
      "A number that is spelled longer than needed, a flag other than 0 and 1, and trailing bytes are not canonical",
    ],
    [
      "envelope-size",
      `if (sizeOf({ headerBytes, signature, body }) > MAX_ENVELOPE_BYTES) return err("oversized")`,
      "",
      "A missing predecessor, a genesis that is no first act, and oversized parts are refused",
    ],
  ]),
  ...mutate("shared/ledger/acceptRun.ts", "shared/ledger/acceptRun.test.ts", [
    [
      "accept-client-id",
      "isClientIdTaken(state, device) || (isStranger",
      "(isStranger",
      "A device whose clientID another device has in this ledger is not let in",
    ],
  ]),
  ...mutate("shared/ledger/acceptRun.ts", "shared/ledger/createLedgers.test.ts", [
    [
      "accept-author",
      "const isStranger = !mayWrite(device)",
      "const isStranger = false",
      "A run that is already held is known, and nobody writes without leave",
    ],
  ]),
  ...mutate("shared/ledger/row.ts", "shared/ledger/damage.test.ts", [
    [
      "row-hash",
      `row.hash === envelope.hash &&`,
      "",
      "A damaged row of another device is set aside at the next start and given back by a peer",
    ],
    [
      "row-body",
      `envelope.body === null || bodyMatches(envelope.header, envelope.body)`,
      "true",
      "A damaged payload costs only itself: the rows after it stay",
    ],
  ]),
  ...mutate("shared/ledger/readRun.ts", "shared/ledger/delivery.test.ts", [
    [
      "run-proven",
      `  return run.slice(0, await provenLength(run))`,
      "  return run",
      "A run is passed on up to a signature that holds, where its author spoiled some",
    ],
  ]),
  ...mutate("shared/ledger/appendDrafts.ts", "shared/ledger/damage.test.ts", [
    [
      "append-after-loss",
      `if (state.ownLoss !== null) return`,
      "if (false) return",
      "While rows of our own chain are lost, nothing is appended; once a peer gave them back, writing goes on",
    ],
  ]),
  ...mutate("shared/crypto/domain.ts", "shared/crypto/signing.test.ts", [
    [
      "sign-domain",
      "`palabre/1/${domain}\\0`",
      "`palabre/1/${domain}`",
      "A domain can't be the beginning of another: the message does not slide into it",
    ],
  ]),
  ...mutate("shared/crypto/checkDeviceKey.ts", "shared/crypto/signing.test.ts", [
    [
      "key-small-order",
      `return !ed25519.Point.fromBytes(bytes, false).isSmallOrder()`,
      "return ed25519.Point.fromBytes(bytes, false) !== undefined",
      "Small-order and non-canonical public keys are refused, and verify nothing",
    ],
    [
      "key-canonical",
      `ed25519.Point.fromBytes(bytes, false)`,
      "ed25519.Point.fromBytes(bytes, true)",
      "Small-order and non-canonical public keys are refused, and verify nothing",
    ],
  ]),
  ...mutate("shared/crypto/verifyKeys.ts", "shared/crypto/signing.test.ts", [
    [
      "key-checked",
      `|| !checkDeviceKey(bytes)) return null`,
      ") return null",
      "Small-order and non-canonical public keys are refused, and verify nothing",
    ],
  ]),
  ...mutate("shared/crypto/parseJson.ts", JSON_TEST, [
    [
      "json-size",
      `if (bytes.length > MAX_JSON_BYTES) return err("too-large")`,
      "",
      "Duplicate keys, lone surrogates, bad UTF-8, long numbers and long texts are refused",
    ],
    [
      "json-depth",
      `if (open.length >= MAX_JSON_DEPTH) return err("too-deep")`,
      "",
      "Depth 16 is accepted and 17 refused, and 30,000 brackets end early",
    ],
    [
      "json-proto",
      `if (FORBIDDEN_KEYS.has(key.value)) return err("forbidden-key")`,
      "",
      "Keys that reach a prototype are refused, however they are written",
    ],
    [
      "json-duplicate",
      `if (Object.hasOwn(object.fields, key.value)) return err("duplicate-key")`,
      "",
      "Duplicate keys, lone surrogates, bad UTF-8, long numbers and long texts are refused",
    ],
    [
      "json-number",
      `Math.abs(number) <= MAX_JSON_NUMBER ? ok(number + 0) : err("number-out-of-range")`,
      "ok(number + 0)",
      "Duplicate keys, lone surrogates, bad UTF-8, long numbers and long texts are refused",
    ],
    [
      "json-surrogate",
      `return hasLoneSurrogate(text) ? err("lone-surrogate") : ok(text)`,
      "return ok(text)",
      "Duplicate keys, lone surrogates, bad UTF-8, long numbers and long texts are refused",
    ],
  ]),
  ...mutate("renderer/platform/storage/database.ts", "tests/contract/everyTransaction.test.ts", [
    [
      "commit-confirmed",
      "      attempt(() => work(transaction, refuse), refuse)",
      "      attempt(() => work(transaction, refuse), refuse)\n      resolve(ok(undefined))",
      "it has all that was confirmed, equal heads, and goes on writing",
    ],
  ]),
]
