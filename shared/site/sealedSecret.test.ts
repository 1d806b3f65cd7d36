import { describe, expect, it, vi } from "vitest"
import { generateDeviceKeys } from "../crypto/generateDeviceKeys.ts"
import type { DeviceKeys } from "../crypto/deviceKeys.ts"
import { toBase64Url } from "../kernel/bytes.ts"
import type { SiteId } from "../kernel/ids.ts"
import { checkOfSecret, MAX_BOXES, openSecret, type Recipient, sealSecret } from "./sealedSecret.ts"

const SITE = "51".repeat(32) as SiteId
const OTHER_SITE = "52".repeat(32) as SiteId
const SECRET = new Uint8Array(32).fill(7)
const CHECK = checkOfSecret(SITE, SECRET)

const asRecipient = ({ device, sealingPublicKey }: DeviceKeys): Recipient => ({
  device,
  sealing: toBase64Url(sealingPublicKey),
})
const openingKey = ({ device, sealing }: DeviceKeys) => ({ site: SITE, check: CHECK, device, sealing })

describe("A sealed secret", () => {
  it("is opened by each device that it was sealed for, and by no other", async () => {
    const [alice, bob, carol] = await Promise.all([1, 2, 3].map(generateDeviceKeys))
    if (!alice || !bob || !carol) throw new Error("no keys")
    const sealed = await sealSecret(SITE, SECRET, [alice, bob].map(asRecipient))
    expect(sealed.boxes.map(({ device }) => device)).toEqual([alice.device, bob.device])
    for (const keys of [alice, bob]) expect(await openSecret(openingKey(keys), sealed)).toEqual(SECRET)
    expect(await openSecret(openingKey(carol), sealed)).toBeUndefined()
    // Somebody else's box, under one's own name.
    const stolen = { ...sealed, boxes: sealed.boxes.map((box) => ({ ...box, device: carol.device })) }
    expect(await openSecret(openingKey(carol), stolen)).toBeUndefined()
  })

  it("opens to nothing where it is not the one that the change names, or of another site", async () => {
    const alice = await generateDeviceKeys()
    const another = await sealSecret(SITE, new Uint8Array(32).fill(8), [asRecipient(alice)])
    const opened = await openSecret(
      { ...openingKey(alice), check: checkOfSecret(SITE, new Uint8Array(32).fill(8)) },
      another,
    )
    expect(opened).toEqual(new Uint8Array(32).fill(8))
    expect(await openSecret(openingKey(alice), another)).toBeUndefined()
    const sealed = await sealSecret(SITE, SECRET, [asRecipient(alice)])
    expect(await openSecret({ ...openingKey(alice), site: OTHER_SITE }, sealed)).toBeUndefined()
    expect(checkOfSecret(OTHER_SITE, SECRET)).not.toBe(CHECK)
  })

  it("opens to nothing where a modified client sealed another one under the name of the change's", async () => {
    const alice = await generateDeviceKeys()
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle)
    const other = new Uint8Array(32).fill(8)
    const lying = vi.spyOn(crypto.subtle, "encrypt").mockImplementationOnce((how, key) => encrypt(how, key, other))
    const sealed = await sealSecret(SITE, SECRET, [asRecipient(alice)])
    expect(lying).toHaveBeenCalledOnce()
    lying.mockRestore()
    expect(await openSecret(openingKey(alice), sealed)).toBeUndefined()
  })

  it("is not sealed for a key that anybody could agree on, and reaches the others all the same", async () => {
    const alice = await generateDeviceKeys()
    const smallOrder = { ...asRecipient(await generateDeviceKeys()), sealing: toBase64Url(new Uint8Array(32)) }
    const sealed = await sealSecret(SITE, SECRET, [smallOrder, asRecipient(alice)])
    expect(sealed.boxes.map(({ device }) => device)).toEqual([alice.device])
    expect(await openSecret(openingKey(alice), sealed)).toEqual(SECRET)
  })

  it("is sealed for as many as one act holds, each time under another key", async () => {
    const alice = await generateDeviceKeys()
    const many = Array.from({ length: MAX_BOXES + 1 }, () => asRecipient(alice))
    const sealed = await sealSecret(SITE, SECRET, many)
    expect(sealed.boxes).toHaveLength(MAX_BOXES)
    const again = await sealSecret(SITE, SECRET, [asRecipient(alice)])
    expect(again.key).not.toBe(sealed.key)
    expect(again.boxes[0]?.box).not.toBe(sealed.boxes[0]?.box)
    expect(JSON.stringify(sealed).length).toBeLessThan(60_000)
  })
})
