import { ed25519 } from "@noble/curves/ed25519.js"
import { expect, test } from "vitest"
import { fromHex, toHex, toUtf8 } from "../kernel/bytes.ts"
import { parseDeviceId, parseLedgerId } from "../kernel/ids.ts"
import { checkDeviceKey } from "./checkDeviceKey.ts"
import { createClientId } from "./clientId.ts"
import { generateDeviceKeys } from "./generateDeviceKeys.ts"
import { createHash, hmacSha256, sha256 } from "./hash.ts"
import { createSeedSigner, generateSeed } from "./seedSigner.ts"
import { sign, verify } from "./signing.ts"
import { createTopic } from "./topic.ts"

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const message = toUtf8("the third post")

const deviceOf = (bytes: Uint8Array) => {
  const device = parseDeviceId(toHex(bytes))
  if (device === undefined) throw new Error("not 32 bytes")
  return device
}

test("A device's signature verifies for its message and domain, and for nothing else", async () => {
  const alice = await generateDeviceKeys()
  const bob = await generateDeviceKeys()
  const signature = await sign(alice, "envelope", message)
  expect(signature).toHaveLength(64)
  expect(await verify(alice.device, signature, "envelope", message)).toBe(true)
  expect(await verify(alice.device, signature, "link", message)).toBe(false)
  expect(await verify(bob.device, signature, "envelope", message)).toBe(false)
  expect(await verify(alice.device, signature, "envelope", toUtf8("the fourth post"))).toBe(false)
  expect(await verify(alice.device, signature.subarray(1), "envelope", message)).toBe(false)
})

test("A domain can't be the beginning of another: the message does not slide into it", async () => {
  const alice = await generateDeviceKeys()
  const signature = await sign(alice, "link", toUtf8("-caller"))
  expect(await verify(alice.device, signature, "link-caller", new Uint8Array(0))).toBe(false)
})

test("The private halves of a device's keys can't be exported", async () => {
  const { signing, sealing, sealingPublicKey } = await generateDeviceKeys()
  await expect(crypto.subtle.exportKey("pkcs8", signing.privateKey)).rejects.toThrow("not extractable")
  await expect(crypto.subtle.exportKey("pkcs8", sealing.privateKey)).rejects.toThrow("not extractable")
  expect(sealingPublicKey).toHaveLength(32)
})

test("Small-order and non-canonical public keys are refused, and verify nothing", async () => {
  // The eight points of small order (RFC 8032's curve), and y = p + 1, a second spelling of the neutral element.
  const refused = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0100000000000000000000000000000000000000000000000000000000000080",
    // y = p + 3: a second spelling of a point of large order.
    "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  ].map((hex) => fromHex(hex) ?? new Uint8Array(0))
  expect(refused.filter(checkDeviceKey)).toEqual([])
  expect(checkDeviceKey(new Uint8Array(31))).toBe(false)
  // R = neutral element, s = 0: valid for the neutral key and any message where nobody looks at the key.
  const forged = new Uint8Array(64)
  forged[0] = 1
  for (const key of refused) expect(await verify(deviceOf(key), forged, "envelope", message)).toBe(false)
  expect(checkDeviceKey(ed25519.getPublicKey(random(32)))).toBe(true)
})

test("A key that travels as a seed signs like a device", async () => {
  const signer = createSeedSigner(generateSeed(random))
  if (signer === undefined) throw new Error("32 bytes make a seed")
  const again = createSeedSigner(signer.seed)
  expect(again?.publicKey).toEqual(signer.publicKey)
  expect(await verify(deviceOf(signer.publicKey), signer.sign("enrolment", message), "enrolment", message)).toBe(true)
  expect(createSeedSigner(new Uint8Array(31))).toBeUndefined()
})

test("Keys beyond the cache's bound still verify", async () => {
  const signers = Array.from({ length: 1_100 }, () => createSeedSigner(generateSeed(random)))
  for (const signer of [...signers, ...signers.slice(0, 3)]) {
    if (signer === undefined) throw new Error("32 bytes make a seed")
    expect(await verify(deviceOf(signer.publicKey), signer.sign("envelope", message), "envelope", message)).toBe(true)
  }
})

test("Hashes are those of the standards", () => {
  expect(createHash(toUtf8("a"), toUtf8("bc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  expect(sha256()).toHaveLength(32)
  // RFC 4231, test case 2.
  expect(toHex(hmacSha256(toUtf8("Jefe"), toUtf8("what do ya want for nothing?")))).toBe(
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  )
})

test("A clientID is a safe integer that depends on site and device; a topic depends on the secret alone", async () => {
  const site = parseLedgerId("11".repeat(32))
  const other = parseLedgerId("22".repeat(32))
  const { device } = await generateDeviceKeys()
  if (site === undefined || other === undefined) throw new Error("64 digits make a ledger id")
  expect(Number.isSafeInteger(createClientId(site, device))).toBe(true)
  expect(createClientId(site, device)).toBe(createClientId(site, device))
  expect(createClientId(site, device)).not.toBe(createClientId(other, device))
  expect(createTopic(toUtf8("secret"))).toMatch(/^[0-9a-f]{64}$/)
  expect(createTopic(toUtf8("secret"))).not.toBe(createTopic(toUtf8("Secret")))
})
