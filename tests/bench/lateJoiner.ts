import { performance } from "node:perf_hooks"
import * as Y from "yjs"
import type { Ledger } from "../../shared/ledger/ledger.ts"
import { foundSite, joinSite } from "../fixtures/ledgerWorld.ts"

const POSTS = 10_000
const BATCH = 200
const ROUNDS = 5
const RUN_BYTES = 512 * 1024
const TEXT = "La ligne 3 redémarre lundi à six heures, l’équipe de nuit garde le tableau papier. "
  .repeat(6)
  .slice(0, 500)

const post = (number: number) => ({ t: "post", kind: "message", title: "", md: `${number} ${TEXT}` })

const timed = async (work: () => Promise<void> | void): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

const fill = async (ledger: Ledger): Promise<void> => {
  for (let first = 0; first < POSTS; first += BATCH) {
    const drafts = Array.from({ length: BATCH }, (_, at) => ({ kind: "item" as const, body: post(first + at) }))
    const appended = await ledger.append(drafts)
    if (!appended.ok) throw new Error(JSON.stringify(appended.error))
  }
}

const transfer = async (from: Ledger, to: Ledger): Promise<void> => {
  for (const { device, seq } of from.heads())
    for (let next = 0; next <= seq;) {
      const run = await from.readRun(device, next, RUN_BYTES)
      const accepted = await to.accept(run, () => true)
      if (accepted.accepted !== run.length) throw new Error(JSON.stringify(accepted))
      next += run.length
    }
}

/** The same texts in a plain document that checks, signs and keeps nothing. */
const plainUpdate = (): Uint8Array => {
  const doc = new Y.Doc()
  const items = doc.getMap("items")
  doc.transact(() => {
    for (let number = 0; number < POSTS; number++) items.set(String(number), post(number))
  })
  return Y.encodeStateAsUpdate(doc)
}

/** Milliseconds, medians of interleaved rounds: an empty ledger takes POSTS posts through the gate, beside a plain Yjs update of the same texts. */
export const measureLateJoiner = async () => {
  const alice = await foundSite()
  const write = await timed(() => fill(alice.ledger))
  const update = plainUpdate()
  const ours: number[] = []
  const plain: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const bob = await joinSite(alice.ledger.id)
    ours.push(await timed(() => transfer(alice.ledger, bob.ledger)))
    await bob.ledgers.close()
    plain.push(await timed(() => Y.applyUpdate(new Y.Doc(), update)))
  }
  await alice.ledgers.close()
  return {
    bench: "ledger.lateJoiner",
    posts: POSTS,
    writeMs: Math.round(write),
    acceptMs: Math.round(median(ours)),
    plainYjsMs: Math.round(median(plain)),
    ratio: Number((median(ours) / median(plain)).toFixed(1)),
  }
}
