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

test("A founded site is a ledger named by its genesis, and a second device gets the same from it", async () => {
  const alice = await foundSite()
  const [post] = await appendItems(alice.ledger, [{ text: "Bonjour" }, { text: "Hello" }])
  const bob = await joinSite(alice.ledger.id)
  expect(await deliver(alice.ledger, bob.ledger)).toEqual([
    { accepted: 3, known: 0, refusal: null, storeFailure: null },
  ])
  expect(contentOf(bob.ledger)).toEqual(contentOf(alice.ledger))
  expect(post?.id && bob.ledger.item(post.id)?.body).toEqual({ text: "Bonjour" })
  expect(bob.ledger.acts()[0]?.body).toEqual({ type: "genesis" })
  expect(bob.troubles).toEqual([])
})

test("Two devices that write while apart hold the same once each has the other's chain", async () => {
  const alice = await foundSite()
  const bob = await joinSite(alice.ledger.id)
  await appendItems(alice.ledger, [{ by: "alice", n: 1 }])
  await appendItems(bob.ledger, [
    { by: "bob", n: 1 },
    { by: "bob", n: 2 },
  ])
  await deliver(alice.ledger, bob.ledger)
  await deliver(bob.ledger, alice.ledger)
  expect(contentOf(bob.ledger)).toEqual(contentOf(alice.ledger))
  expect([...alice.ledger.items()]).toHaveLength(3)
})

test("What was appended is there after a restart, from the cache and from the store alike", async () => {
  const alice = await foundSite()
  await appendItems(alice.ledger, [{ text: "kept" }])
  const before = contentOf(alice.ledger)
  const again = await alice.restart()
  const ledger = again.ledgers.get(alice.ledger.id)
  expect(ledger && contentOf(ledger)).toEqual(before)
  expect(again.troubles).toEqual([])
})

test("A run that is already held is known, and nobody writes without leave", async () => {
  const alice = await foundSite()
  await appendItems(alice.ledger, [{ n: 1 }])
  const bob = await joinSite(alice.ledger.id)
  const run = await chainOf(alice.ledger, alice.device)
  expect(await bob.ledger.accept(run, () => false)).toMatchObject({ accepted: 0, refusal: "unknown-author" })
  await bob.ledger.accept(run, anyone)
  expect(await bob.ledger.accept(run, anyone)).toEqual({ accepted: 0, known: 2, refusal: null, storeFailure: null })
})
