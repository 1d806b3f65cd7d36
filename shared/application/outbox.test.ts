import { describe, expect, it } from "vitest"
import { createMemoryEnvelopeStore, type MemoryEnvelopeStore } from "../../tests/fakes/memoryEnvelopeStore.ts"
import { fakeItem, fakeLedger } from "../../tests/fakes/fakeIds.ts"
import { createManualTimer } from "../../tests/fakes/manualTimer.ts"
import { ok } from "../kernel/result.ts"
import { storeError } from "./commandError.ts"
import { createOutbox, type OutboxOptions } from "./outbox.ts"
import type { WaitingInput } from "./site.ts"

const ALREADY_SENT = { kind: "invalid", field: "id", reason: "already-sent" }
const comment = (markdown: string): WaitingInput => ({
  kind: "comment",
  post: { ledger: fakeLedger(1), item: fakeItem(1, 0) },
  markdown,
})

/** What was committed lies on the same disk as the outbox, in the same transaction. */
const openOutbox = (store: MemoryEnvelopeStore, overrides: Partial<OutboxOptions> = {}) => {
  const timers = createManualTimer()
  let random = 0
  const outbox = createOutbox({
    store,
    timers,
    now: () => 1_000,
    random: (length) => new Uint8Array(length).fill((random += 1)),
    async commit(input, leave) {
      const sent = input.kind === "comment" ? input.markdown : ""
      const key = `sent/${(await store.listLocal("sent/")).length}`
      const written = await store.writeLocal([{ put: { key, value: sent } }, ...leave])
      return written.ok ? ok(undefined) : { ok: false, error: storeError(written.error) }
    },
    ...overrides,
  })
  return { outbox, timers }
}

const sentOn = async (store: MemoryEnvelopeStore) => (await store.listLocal("sent/")).map(({ value }) => value)
const must = <Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe("the outbox", () => {
  it("sends an entry once, however often it is told to", async () => {
    const store = createMemoryEnvelopeStore()
    const { outbox, timers } = openOutbox(store)
    const id = must(await outbox.submit(comment("Bonjour"), 6_000))
    const sending = [outbox.sendNow(id), outbox.sendNow(id)]
    timers.advance(6_000)
    expect(await Promise.all(sending)).toEqual([ok(undefined), ok(undefined)])
    expect(await outbox.sendNow(id)).toEqual({ ok: false, error: ALREADY_SENT })
    expect(await sentOn(store)).toEqual(["Bonjour"])
    expect(await store.listLocal("outbox/")).toEqual([])
  })

  it("sends an entry when it is due, and not before", async () => {
    const store = createMemoryEnvelopeStore()
    const { outbox, timers } = openOutbox(store)
    must(await outbox.submit(comment("Bonjour"), 6_000))
    timers.advance(5_999)
    await settle()
    expect(await sentOn(store)).toEqual([])
    timers.advance(1)
    await settle()
    expect(await sentOn(store)).toEqual(["Bonjour"])
    expect(outbox.waiting.get()).toEqual([])
  })

  it("takes an entry back or sends it, never both", async () => {
    const store = createMemoryEnvelopeStore()
    const { outbox, timers } = openOutbox(store)
    const undone = must(await outbox.submit(comment("Retenu"), 6_000))
    const taking = outbox.undo(undone)
    timers.advance(6_000)
    expect(await outbox.sendNow(undone)).toEqual({ ok: false, error: ALREADY_SENT })
    expect(await taking).toEqual(ok(comment("Retenu")))

    const sent = must(await outbox.submit(comment("Parti"), 6_000))
    timers.advance(6_000)
    expect(await outbox.undo(sent)).toEqual({ ok: false, error: ALREADY_SENT })
    await settle()
    expect(await sentOn(store)).toEqual(["Parti"])
  })

  it("keeps an entry that a full disk refuses, says so, and tries again", async () => {
    const store = createMemoryEnvelopeStore()
    const { outbox, timers } = openOutbox(store)
    const id = must(await outbox.submit(comment("Bonjour"), 6_000))
    store.failNext({ kind: "full" })
    expect(await outbox.sendNow(id)).toEqual({ ok: false, error: { kind: "full" } })
    expect(outbox.waiting.get()).toMatchObject([{ id, failure: { kind: "full" } }])
    timers.advance(30_000)
    await settle()
    expect(await sentOn(store)).toEqual(["Bonjour"])
    expect(outbox.waiting.get()).toEqual([])
  })

  it("takes nothing that a full disk would lose", async () => {
    const store = createMemoryEnvelopeStore({ failNext: { kind: "full" } })
    const { outbox } = openOutbox(store)
    expect(await outbox.submit(comment("Bonjour"), 6_000)).toEqual({ ok: false, error: { kind: "full" } })
    expect(outbox.waiting.get()).toEqual([])
  })

  it("keeps an entry whose removal failed in the list", async () => {
    const store = createMemoryEnvelopeStore()
    const { outbox } = openOutbox(store)
    const id = must(await outbox.submit(comment("Bonjour"), 6_000))
    store.failNext({ kind: "full" })
    expect(await outbox.undo(id)).toEqual({ ok: false, error: { kind: "full" } })
    expect(outbox.waiting.get()).toMatchObject([{ id }])
  })

  it.each(["before", "after"] as const)("sends once across a crash %s the commit", async (moment) => {
    const store = createMemoryEnvelopeStore()
    const { outbox } = openOutbox(store)
    const id = must(await outbox.submit(comment("Bonjour"), 6_000))
    store.crashNext(moment)
    void outbox.sendNow(id)
    await settle()
    const disk = store.crash()
    const again = openOutbox(disk)
    expect(await again.outbox.recover()).toBe(moment === "before" ? 1 : 0)
    expect(await sentOn(disk)).toEqual(["Bonjour"])
    expect(again.outbox.waiting.get()).toEqual([])
  })

  it("does not send again what broke only after its commit", async () => {
    const store = createMemoryEnvelopeStore()
    const { outbox, timers } = openOutbox(store, {
      async commit(_input, leave) {
        await store.writeLocal([{ put: { key: `sent/${Math.random()}`, value: "Bonjour" } }, ...leave])
        throw new Error("the volume could not be rebuilt")
      },
    })
    const id = must(await outbox.submit(comment("Bonjour"), 6_000))
    expect(await outbox.sendNow(id)).toMatchObject({ ok: false, error: { kind: "failed" } })
    expect(await outbox.undo(id)).toEqual({ ok: false, error: ALREADY_SENT })
    timers.advance(60_000)
    await settle()
    expect(await sentOn(store)).toEqual(["Bonjour"])
    expect(outbox.waiting.get()).toEqual([])
  })

  it("sends what an earlier run left in the order in which it was due", async () => {
    const store = createMemoryEnvelopeStore()
    const earlier = openOutbox(store)
    must(await earlier.outbox.submit(comment("Zweitens"), 6_000))
    must(await earlier.outbox.submit(comment("Erstens"), 3_000))
    earlier.outbox.close()
    earlier.timers.advance(60_000)
    expect(earlier.timers.pending()).toBe(0)
    expect(await openOutbox(store).outbox.recover()).toBe(2)
    expect(await sentOn(store)).toEqual(["Erstens", "Zweitens"])
  })
})
