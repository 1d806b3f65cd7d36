import { toHex } from "../kernel/bytes.ts"
import type { RandomBytes } from "../kernel/random.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { createObserved, type Observable } from "../kernel/subscription.ts"
import type { EnvelopeStore, LocalWrite } from "../ledger/envelopeStore.ts"
import { storeError } from "./commandError.ts"
import type { Timers } from "../sync/replicator/ports.ts"
import type { CommandError, WaitingId, WaitingInput, WaitingView } from "./site.ts"
import { parseWaitingRow } from "./waitingSchema.ts"

export const OUTBOX_PREFIX = "outbox/"
const RETRY_MS = 30_000

export interface OutboxOptions {
  readonly store: EnvelopeStore
  readonly now: () => number
  readonly timers: Timers
  readonly random: RandomBytes
  /** Commits the envelope together with `leave`, which takes the entry out of the outbox in the same transaction. */
  readonly commit: (input: WaitingInput, leave: readonly LocalWrite[]) => Promise<Result<void, CommandError>>
}

/** What a member submitted and may still take back; durable, and sent exactly once. */
export interface Outbox {
  readonly waiting: Observable<readonly WaitingView[]>
  submit(input: WaitingInput, delayMs: number): Promise<Result<WaitingId, CommandError>>
  sendNow(id: WaitingId): Promise<Result<void, CommandError>>
  /** @param keep written in the transaction that takes the entry out: a draft of its text */
  undo(id: WaitingId, keep?: readonly LocalWrite[]): Promise<Result<WaitingInput, CommandError>>
  /** Sends what an earlier run left behind. @returns how many entries were found */
  recover(): Promise<number>
  close(): void
}

const ALREADY_SENT: CommandError = { kind: "invalid", field: "id", reason: "already-sent" }

export const createOutbox = ({ store, now, timers, random, commit }: OutboxOptions): Outbox => {
  const waiting = createObserved<readonly WaitingView[]>([])
  const cancels = new Map<WaitingId, () => void>()
  const sending = new Map<WaitingId, Promise<Result<void, CommandError>>>()
  let closed = false

  const find = (id: WaitingId) => waiting.get().find((entry) => entry.id === id)
  const replace = (id: WaitingId, entry: WaitingView | null) =>
    waiting.set(waiting.get().flatMap((old) => (old.id !== id ? [old] : entry ? [entry] : [])))
  const schedule = (id: WaitingId, ms: number) => {
    cancels.get(id)?.()
    if (!closed)
      cancels.set(
        id,
        timers.after(ms, () => void sendNow(id)),
      )
  }
  const stopTimer = (id: WaitingId) => {
    cancels.get(id)?.()
    cancels.delete(id)
  }

  /** An attempt that failed may have reached the disk all the same, where something broke after the commit. */
  const hasLeft = async ({ id, failure }: WaitingView): Promise<boolean> =>
    failure !== null && (await store.getLocal(OUTBOX_PREFIX + id)) === undefined

  const attempt = async (entry: WaitingView): Promise<Result<void, CommandError>> => {
    try {
      if (await hasLeft(entry)) return ok(undefined)
      return await commit(entry.input, [{ remove: OUTBOX_PREFIX + entry.id }])
    } catch (error) {
      return err({ kind: "failed", detail: String(error) })
    }
  }

  const dispatch = async (entry: WaitingView): Promise<Result<void, CommandError>> => {
    stopTimer(entry.id)
    const sent = await attempt(entry)
    if (sent.ok) replace(entry.id, null)
    else {
      replace(entry.id, { ...entry, failure: sent.error })
      schedule(entry.id, RETRY_MS)
    }
    return sent
  }

  const sendNow = (id: WaitingId): Promise<Result<void, CommandError>> => {
    const running = sending.get(id)
    if (running) return running
    const entry = find(id)
    if (!entry || closed) return Promise.resolve(err(ALREADY_SENT))
    const sent = dispatch(entry).finally(() => sending.delete(id))
    sending.set(id, sent)
    return sent
  }

  return {
    waiting,
    sendNow,
    async submit(input, delayMs) {
      const id = toHex(random(12))
      const dueAt = now() + delayMs
      const written = await store.writeLocal([{ put: { key: OUTBOX_PREFIX + id, value: { input, dueAt } } }])
      if (!written.ok) return err(storeError(written.error))
      waiting.set([...waiting.get(), { id, input, dueAt, failure: null }])
      schedule(id, delayMs)
      return ok(id)
    },
    async undo(id, keep = []) {
      const entry = find(id)
      if (!entry || sending.has(id)) return err(ALREADY_SENT)
      stopTimer(id)
      // Taken out of the list first, so that no timer or second click can send it while the row is being removed.
      replace(id, null)
      if (await hasLeft(entry).catch(() => false)) return err(ALREADY_SENT)
      const removed = await store.writeLocal([{ remove: OUTBOX_PREFIX + id }, ...keep])
      if (removed.ok) return ok(entry.input)
      waiting.set([...waiting.get(), entry])
      schedule(id, RETRY_MS)
      return err(storeError(removed.error))
    },
    async recover() {
      const rows = await store.listLocal(OUTBOX_PREFIX)
      const entries = rows.flatMap(({ key, value }): WaitingView[] => {
        const row = parseWaitingRow(value)
        return row ? [{ id: key.slice(OUTBOX_PREFIX.length), ...row, failure: null }] : []
      })
      waiting.set(entries)
      for (const entry of [...entries].sort((one, other) => one.dueAt - other.dueAt)) await sendNow(entry.id)
      return entries.length
    },
    close() {
      closed = true
      for (const cancel of cancels.values()) cancel()
      cancels.clear()
    },
  }
}
