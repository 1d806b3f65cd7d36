import { expect, test } from "vitest"
import {
  anyone,
  appendItems,
  chainOf,
  contentOf,
  deliver,
  foundSite,
  joinSite,
} from "../../tests/fixtures/ledgerWorld.ts"
import { writeBoth } from "../../tests/fixtures/twoDevices.ts"
import { createEnvelope } from "./envelopeCodec.ts"
import { encodeHeader } from "./headerCodec.ts"
import { parseEnvelopeRow } from "../../renderer/platform/storage/parseRows.ts"

test("Two branches of one chain are refused as a fork, and the proof is kept once", async () => {
  const alice = await foundSite()
  await appendItems(alice.ledger, [{ n: 1 }])
  const bob = await joinSite(alice.ledger.id)
  await deliver(alice.ledger, bob.ledger)

  // A copy of alice's disk, as a restored backup would be, writes on with the same key.
  const backup = await joinSite(alice.ledger.id, { keys: alice.keys })
  await deliver(alice.ledger, backup.ledger)
  await appendItems(alice.ledger, [{ branch: "left" }, { branch: "left too" }])
  await appendItems(backup.ledger, [{ branch: "right" }, { branch: "right too" }])
  await deliver(alice.ledger, bob.ledger)
  const held = contentOf(bob.ledger)

  const right = await chainOf(backup.ledger, alice.device)
  expect(await bob.ledger.accept(right, anyone)).toEqual({ accepted: 0, known: 2, refusal: "fork", storeFailure: null })
  expect(await bob.ledger.accept(right.slice(2), anyone)).toMatchObject({ refusal: "fork" })
  expect(contentOf(bob.ledger)).toEqual(held)
  expect(bob.troubles).toEqual([{ code: "fork-found", ledger: alice.ledger.id, device: alice.device, seq: 2 }])
  const evidence = await bob.store.getLocal(`fork/${alice.ledger.id}/${alice.device}`)
  const left = await chainOf(bob.ledger, alice.device)
  expect(evidence).toMatchObject({
    seq: 2,
    ours: [left[1], left[2]].map((envelope) => ({ headerBytes: envelope?.headerBytes })),
    theirs: right.slice(2).map(({ headerBytes, signature }) => ({ headerBytes, signature })),
  })
})

test("A branch shows as a fork also where it only begins beyond our head", async () => {
  const alice = await foundSite()
  const backup = await joinSite(alice.ledger.id, { keys: alice.keys })
  await deliver(alice.ledger, backup.ledger)
  await appendItems(alice.ledger, [{ branch: "left" }])
  await appendItems(backup.ledger, [{ branch: "right" }, { branch: "right too" }])
  const bob = await joinSite(alice.ledger.id)
  await deliver(alice.ledger, bob.ledger)
  const beyond = (await chainOf(backup.ledger, alice.device)).slice(2)
  expect(await bob.ledger.accept(beyond, anyone)).toMatchObject({ accepted: 0, refusal: "fork" })
  expect(bob.troubles.map(({ code }) => code)).toEqual(["fork-found"])
})

test("A carrier that invents a second branch proves nothing against its alleged author", async () => {
  const { alice, bob } = await writeBoth()
  const run = await chainOf(alice.ledger, alice.device)
  // A well-formed branch, linked to what alice wrote, that lacks nothing but her signature.
  const invented = run.slice(0, 4).map((envelope) => {
    if (envelope.header.seq < 3) return envelope
    const headerBytes = encodeHeader({ ...envelope.header, payloadHash: envelope.hash })
    const made = createEnvelope(headerBytes, new Uint8Array(64), null)
    if (!made.ok) throw new Error(made.error)
    return made.value
  })
  expect(await bob.ledger.accept(invented, anyone)).toMatchObject({ known: 3, refusal: "bad-signature" })
  expect(bob.troubles).toEqual([])
  expect(await bob.store.getLocal(`fork/${alice.ledger.id}/${alice.device}`)).toBeUndefined()
})

test("A row of ours that is damaged is no proof of a fork", async () => {
  const { alice, bob, whole } = await writeBoth()
  const run = await chainOf(alice.ledger, alice.device)
  bob.store.damage(alice.ledger.id, { device: alice.device, seq: 2 }, (row) => ({ ...row, hash: "cd".repeat(32) }))
  expect(await bob.ledger.accept(run, anyone)).toMatchObject({ known: 2, refusal: null })
  expect(bob.troubles.map(({ code }) => code)).toEqual(["row-set-aside"])
  await bob.ledger.accept(run, anyone)
  expect(contentOf(bob.ledger)).toEqual(whole)
  expect(parseEnvelopeRow(bob.store.disk.chains.get(alice.ledger.id)?.get(alice.device)?.get(2))?.seq).toBe(2)
})
