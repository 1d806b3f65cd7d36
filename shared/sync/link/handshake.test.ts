import * as fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { createChannelPair, type FakeChannel } from "../../../tests/fakes/channelPair.ts"
import { createLinkIdentity, SITE_SECRET } from "../../../tests/fakes/linkIdentity.ts"
import { createManualTimer } from "../../../tests/fakes/manualTimer.ts"
import { toHex } from "../../kernel/bytes.ts"
import type { SiteId } from "../../kernel/ids.ts"
import type { Result } from "../../kernel/result.ts"
import type { Link, LinkClosing, LinkIdentity, RawChannel } from "../link.ts"
import { establishLink, type LinkPorts } from "./establishLink.ts"
import { encodeHello, encodeProofs, parseHello, type Hello } from "./handshakeMessages.ts"
import { createProof } from "./transcript.ts"
import { HANDSHAKE_TIMEOUT_MS } from "./handshakeWire.ts"

type Outcome = Result<Link, LinkClosing>

const randomBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length))
const createPorts = (): LinkPorts => ({ after: createManualTimer().after, randomBytes })
const filled = (byte: number): Uint8Array => new Uint8Array(32).fill(byte)
const closingOf = (outcome: Outcome): string => (outcome.ok ? "linked" : outcome.error)

let alice: LinkIdentity
let bob: LinkIdentity
beforeAll(async () => {
  alice = await createLinkIdentity()
  bob = await createLinkIdentity()
})

const meet = async (one: LinkIdentity, other: LinkIdentity, pair = createChannelPair()): Promise<[Outcome, Outcome]> =>
  Promise.all([establishLink(pair.caller, one, createPorts()), establishLink(pair.callee, other, createPorts())])

/** What each of two knows of the secret that the other proved. */
const proved = async (ofAlice: Uint8Array[], ofBob: Uint8Array[]) => {
  const links = await meet({ ...alice, secrets: ofAlice }, { ...bob, secrets: ofBob })
  return links.map((link) => (link.ok ? link.value.secret : link.error))
}

/** Passes on what one channel gets to another, as somebody in the middle of two connections does. */
const relay = (from: FakeChannel, to: RawChannel, change: (bytes: Uint8Array) => Uint8Array | undefined): void => {
  from.onMessage((bytes) => {
    const changed = change(bytes)
    if (changed !== undefined && !("closed" in to && to.closed === true)) to.send(changed)
  })
  from.onClose(() => to.close())
}

describe("two ends of one site", () => {
  test("each learns the other's device, and messages pass", async () => {
    const [one, other] = await meet(alice, bob)
    if (!one.ok || !other.ok) throw new Error("no link")
    expect([one.value.device, other.value.device]).toEqual([bob.device, alice.device])
    const got = new Promise((resolve) => other.value.onMessage((stream, message) => resolve([stream, [...message]])))
    await one.value.send("live", Uint8Array.of(1, 2, 3))
    expect(await got).toEqual(["live", [1, 2, 3]])
  })

  const old = filled(1)
  test.each<[string, Uint8Array[], Uint8Array[]]>([
    ["the caller knows only the old secret", [old], [SITE_SECRET, old]],
    ["the callee knows only the old secret", [SITE_SECRET, old], [old]],
    ["both know the old one, and each another new one", [filled(2), old], [filled(3), old]],
  ])("an old secret is answered where %s", async (_, callers, callees) => {
    const [one, other] = await meet({ ...alice, secrets: callers }, { ...bob, secrets: callees })
    expect([closingOf(one), closingOf(other)]).toEqual(["linked", "linked"])
  })

  test("each knows whether the other proved what is current here, or an older secret alone", async () => {
    expect(await proved([SITE_SECRET, old], [SITE_SECRET])).toEqual(["current", "current"])
    expect(await proved([SITE_SECRET, old], [old, SITE_SECRET])).toEqual(["current", "current"])
    expect(await proved([SITE_SECRET, old], [old])).toEqual(["older", "current"])
    expect(await proved([filled(2), old], [filled(3), old])).toEqual(["older", "older"])
  })
})

describe("a stranger", () => {
  test("with another secret is refused by both ends, and is shown neither key nor signature", async () => {
    const pair = createChannelPair()
    const outcomes = await meet(alice, { ...bob, secrets: [filled(9)] }, pair)
    expect(outcomes.map(closingOf)).toEqual(["stranger", "stranger"])
    expect(pair.caller.sent.length).toBe(2)
    const shown = pair.caller.sent.map(toHex).join("")
    expect(shown).not.toContain(alice.device)
    expect(shown).not.toContain(toHex(SITE_SECRET))
  })

  test("who replays a recorded handshake is refused", async () => {
    const recorded = createChannelPair()
    await meet(alice, bob, recorded)
    const pair = createChannelPair()
    const outcome = establishLink(pair.callee, bob, createPorts())
    for (const message of recorded.caller.sent) pair.caller.send(message)
    expect(closingOf(await outcome)).toBe("stranger")
    expect(pair.callee.sent.length).toBe(2)
  })

  test.each(["caller", "callee"] as const)(
    "who echoes everything back to a %s is refused, were even the certificates the same",
    async (role) => {
      const pair = createChannelPair({ fingerprints: { caller: filled(1), callee: filled(1) } })
      const echo = role === "caller" ? pair.callee : pair.caller
      relay(echo, echo, (bytes) => bytes)
      expect(closingOf(await establishLink(pair[role], alice, createPorts()))).toBe("stranger")
    },
  )

  test("in the middle with certificates of their own is refused at the proof", async () => {
    const left = createChannelPair({ fingerprints: { caller: filled(0xa), callee: filled(0x3) } })
    const right = createChannelPair({ fingerprints: { caller: filled(0x4), callee: filled(0xb) } })
    relay(left.callee, right.caller, (bytes) => bytes)
    relay(right.caller, left.callee, (bytes) => bytes)
    const outcomes = await Promise.all([
      establishLink(left.caller, alice, createPorts()),
      establishLink(right.callee, bob, createPorts()),
    ])
    expect(outcomes.map(closingOf).every((closing) => closing === "stranger" || closing === "closed")).toBe(true)
    expect(left.caller.sent.length + right.callee.sent.length).toBe(4)
    expect(outcomes.map(closingOf)).toContain("stranger")
  })
})

describe("somebody who knows the site secret", () => {
  test("and stands in the middle gets past the proofs, not past the signatures", async () => {
    const marks = { alice: filled(0xa), toAlice: filled(0x3), toBob: filled(0x4), bob: filled(0xb) }
    const left = createChannelPair({ fingerprints: { caller: marks.alice, callee: marks.toAlice } })
    const right = createChannelPair({ fingerprints: { caller: marks.toBob, callee: marks.bob } })
    const hellos: { alice?: Hello; bob?: Hello } = {}
    const forge = (towards: "alice" | "bob"): Uint8Array => {
      const { alice: a, bob: b } = hellos
      if (a === undefined || b === undefined) throw new Error("proof before both hellos")
      const proof =
        towards === "bob"
          ? createProof(
              SITE_SECRET,
              { role: "caller", hello: a, fingerprint: marks.toBob },
              { role: "callee", hello: b, fingerprint: marks.bob },
            )
          : createProof(
              SITE_SECRET,
              { role: "callee", hello: b, fingerprint: marks.toAlice },
              { role: "caller", hello: a, fingerprint: marks.alice },
            )
      return encodeProofs([proof])
    }
    const types: number[] = []
    const pass = (from: "alice" | "bob") => (bytes: Uint8Array) => {
      types.push(bytes[0] ?? 0)
      const hello = parseHello(bytes)
      if (hello !== undefined) hellos[from] = hello
      return bytes[0] === encodeProofs([])[0] ? forge(from === "alice" ? "bob" : "alice") : bytes
    }
    relay(left.callee, right.caller, pass("alice"))
    relay(right.caller, left.callee, pass("bob"))
    const outcomes = await Promise.all([
      establishLink(left.caller, alice, createPorts()),
      establishLink(right.callee, bob, createPorts()),
    ])
    expect(types.filter((type) => type === 0x44).length).toBeGreaterThan(0)
    expect(outcomes.map(closingOf)).toContain("stranger")
    expect(outcomes.map(closingOf)).not.toContain("linked")
  })

  test("can't pass for a device whose key they don't have", async () => {
    const mallory = await createLinkIdentity()
    const [, other] = await meet({ ...mallory, device: alice.device }, bob)
    expect(closingOf(other)).toBe("stranger")
  })

  test("can't bring along a signature for another site", async () => {
    const [one, other] = await meet({ ...alice, site: "99".repeat(32) as SiteId }, bob)
    expect([closingOf(one), closingOf(other)]).toEqual(["stranger", "stranger"])
  })

  test("is refused with our own key", async () => {
    const outcomes = await meet(alice, alice)
    expect(outcomes.map(closingOf)).toEqual(["own-key", "own-key"])
  })
})

test("ends without a common version part as incompatible", async () => {
  const pair = createChannelPair()
  const outcome = establishLink(pair.callee, bob, createPorts())
  pair.caller.send(encodeHello({ versions: [2, 7], nonce: filled(1) }))
  expect(closingOf(await outcome)).toBe("incompatible")
})

test.each(["caller", "callee"] as const)(
  "a list of versions that somebody changes on the way from the %s makes no link: nobody can talk two ends down",
  async (changed) => {
    const left = createChannelPair()
    const right = createChannelPair()
    const change = (from: "caller" | "callee") => (bytes: Uint8Array) => {
      const hello = from === changed ? parseHello(bytes) : undefined
      return hello === undefined ? bytes : encodeHello({ ...hello, versions: [1, 2] })
    }
    relay(left.callee, right.caller, change("caller"))
    relay(right.caller, left.callee, change("callee"))
    const outcomes = await Promise.all([
      establishLink(left.caller, alice, createPorts()),
      establishLink(right.callee, bob, createPorts()),
    ])
    expect(outcomes.map(closingOf)).toContain("stranger")
    expect(outcomes.map(closingOf)).not.toContain("linked")
    // A hello and a proof each: no device has shown itself.
    expect(left.caller.sent.length + right.callee.sent.length).toBe(4)
  },
)

test("a later version that also speaks ours is welcome", async () => {
  const pair = createChannelPair()
  const outcome = establishLink(pair.callee, bob, createPorts())
  pair.caller.send(encodeHello({ versions: [1, 2], nonce: filled(1) }))
  pair.caller.close()
  expect(closingOf(await outcome)).toBe("closed")
})

describe("an end that gives trouble", () => {
  test("by sending its bytes slowly is cut off after ten seconds, whatever it sends", async () => {
    const pair = createChannelPair()
    const timer = createManualTimer()
    const outcome = establishLink(pair.callee, bob, { after: timer.after, randomBytes })
    timer.advance(HANDSHAKE_TIMEOUT_MS / 2)
    pair.caller.send(encodeHello({ versions: [1], nonce: filled(1) }))
    await Promise.resolve()
    timer.advance(HANDSHAKE_TIMEOUT_MS / 2 - 1)
    expect(pair.callee.closed).toBe(false)
    timer.advance(1)
    expect(closingOf(await outcome)).toBe("timeout")
    expect(pair.callee.closed).toBe(true)
  })

  test("by sending much before it was asked is cut off", async () => {
    const pair = createChannelPair()
    const outcome = establishLink(pair.callee, bob, createPorts())
    pair.caller.send(encodeHello({ versions: [1], nonce: filled(1) }))
    for (let count = 0; count < 40; count++) pair.caller.send(new Uint8Array(60_000))
    expect(["flooding", "protocol-error"]).toContain(closingOf(await outcome))
    expect(pair.callee.closed).toBe(true)
  })

  test("by sending garbage gets no link, and nothing throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 120 }), { maxLength: 6 }), async (messages) => {
        const pair = createChannelPair()
        const timer = createManualTimer()
        const outcome = establishLink(pair.callee, bob, { after: timer.after, randomBytes })
        for (const message of messages) pair.caller.send(message)
        for (let turn = 0; turn < 20; turn++) await Promise.resolve()
        timer.advance(HANDSHAKE_TIMEOUT_MS)
        expect((await outcome).ok).toBe(false)
        expect(pair.callee.closed).toBe(true)
        expect(timer.pending()).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  test("by one changed byte anywhere in what it says gets no link", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 4 }), fc.nat(), fc.integer({ min: 1, max: 255 }), async (which, place, flip) => {
        const left = createChannelPair()
        const right = createChannelPair()
        let count = 0
        relay(left.callee, right.caller, (bytes) => {
          if (count++ !== which) return bytes
          const changed = bytes.slice()
          const at = place % bytes.length
          changed[at] = (changed[at] ?? 0) ^ flip
          return changed
        })
        relay(right.caller, left.callee, (bytes) => bytes)
        const timer = createManualTimer()
        const callee = establishLink(right.callee, bob, { after: timer.after, randomBytes })
        void establishLink(left.caller, alice, { after: timer.after, randomBytes })
        expect((await callee).ok).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})
