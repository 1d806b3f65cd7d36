import type { DeviceId } from "../../kernel/ids.ts"
import { createBreather } from "../../kernel/breather.ts"
import type { JsonValue } from "../../kernel/json.ts"
import { err, ok, type Result } from "../../kernel/result.ts"
import type { Unsubscribe } from "../../kernel/subscription.ts"
import type { EnvelopeStore, LocalWrite } from "../../ledger/envelopeStore.ts"
import { keyOf, type OwnEntry } from "../../own/ownEntry.ts"
import { createOwnState, ERASED, type OwnState, type OwnTaken } from "../../own/ownState.ts"
import { storeError } from "../commandError.ts"
import { createSerial } from "../serial.ts"
import type { CommandError } from "../site.ts"
import { type LegacyRow, readLegacyRows } from "./legacyRows.ts"
import { OWN_KINDS } from "./ownKinds.ts"
import { OWN_PREFIX, ownRowKey, parseOwnRow, putOwn } from "./ownRows.ts"

export type OwnChange = Pick<OwnEntry, "kind" | "name" | "value">

interface OwnNews extends OwnTaken {
  /** Another of this member's devices that said so; null: it was said here. */
  readonly from: DeviceId | null
}

/** What a member chose, read and put away: rows of their own devices, which nobody else is told. */
export interface OwnBox {
  readonly state: Pick<OwnState, "get" | "list" | "all" | "sums" | "inGroups">
  valueOf(kind: string, name: string): JsonValue | undefined
  /** The time that a change is given now. */
  stamp(kind: string, name: string): number
  /** Resolves once it is durable; in force only then. @param change is asked for what to write when its turn comes; later than `after` */
  write(change: () => readonly OwnChange[], after?: () => number): Promise<Result<void, CommandError>>
  /** In force at once; resolves when it is durable. */
  note(changes: readonly OwnChange[]): Promise<void>
  /** Everything that was said until now goes, here and on the member's other devices; resolves once it is durable here. */
  erase(): Promise<Result<void, CommandError>>
  /** What another device of this member sent. */
  take(entries: readonly OwnEntry[], from: DeviceId): Promise<void>
  subscribe(listener: (news: OwnNews) => void): Unsubscribe
  /** Resolves once all that was asked for so far is written. */
  settled(): Promise<void>
}

interface BoxPorts {
  readonly store: EnvelopeStore
  readonly now: () => number
}

/** So many rows are moved at a time. */
const MOVED_AT_ONCE = 500

export const openOwnBox = async ({ store, now }: BoxPorts): Promise<OwnBox> => {
  const state = createOwnState(OWN_KINDS, now)
  const legacy = await readLegacyRows(store)
  const breathe = createBreather()
  for (const { key, value } of await store.listLocal(OWN_PREFIX)) {
    const entry = parseOwnRow(key, value)
    if (entry) state.take([entry], false)
    await breathe()
  }
  for (const { entries } of legacy) state.take(entries, false)
  const listeners = new Set<(news: OwnNews) => void>()
  const tell = (news: OwnNews): void => {
    if (news.changed.length + news.dropped.length > 0) for (const listener of [...listeners]) listener(news)
  }
  /** One after the other: the last click is what stands. */
  const turns = createSerial()
  const stampAll = (changes: readonly OwnChange[], after = 0): readonly OwnEntry[] =>
    changes.map((change) => ({ ...change, at: Math.max(state.stamp(change.kind, change.name), after + 1) }))

  const box: OwnBox = {
    state,
    valueOf: (kind, name) => state.get(kind, name)?.value,
    stamp: state.stamp,
    write: (change, after = () => 0) =>
      turns.run(async () => {
        const entries = stampAll(change(), after())
        if (entries.length === 0) return ok(undefined)
        const written = await store.writeLocal(entries.map(putOwn))
        if (!written.ok) return err(storeError(written.error))
        const taken = state.take(entries, false)
        tell({ ...taken, from: null })
        if (taken.dropped.length > 0) await store.writeLocal(dropAll(taken))
        return ok(undefined)
      }),
    async note(changes) {
      if (changes.length === 0) return
      const taken = state.take(stampAll(changes), false)
      tell({ ...taken, from: null })
      // A full disk only costs the mark at the next start: reading goes on.
      await turns.run(() => store.writeLocal(rowsOf(state, taken)))
    },
    erase: () =>
      box.write(() => {
        const { kind, name } = ERASED
        let latest = state.stamp(kind, name)
        for (const { at } of state.all()) latest = Math.max(latest, at)
        return [{ kind, name, value: latest }]
      }),
    take: (entries, from) =>
      turns.run(async () => {
        const taken = state.take(entries, true)
        tell({ ...taken, from })
        // What a full disk does not hold now is sent again after the next start.
        await store.writeLocal(rowsOf(state, taken))
      }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    settled: turns.settled,
  }
  for (let from = 0; from < legacy.length; from += MOVED_AT_ONCE)
    void turns.run(() => move(store, state, legacy.slice(from, from + MOVED_AT_ONCE))).catch(() => undefined)
  return box
}

const dropAll = ({ dropped }: OwnTaken): readonly LocalWrite[] => dropped.map((entry) => ({ remove: ownRowKey(entry) }))

/** As they stand by now: what was said since is not written over. */
const rowsOf = (state: OwnState, taken: OwnTaken): readonly LocalWrite[] => [
  ...taken.changed.flatMap(({ kind, name }) => {
    const entry = state.get(kind, name)
    return entry ? [putOwn(entry)] : []
  }),
  ...dropAll(taken),
]

/** All in one transaction: after an end in between, each is still in one of the two places. */
const move = (store: EnvelopeStore, state: OwnState, rows: readonly LegacyRow[]): Promise<unknown> => {
  const moved = new Map(rows.flatMap(({ entries }) => entries.map((entry) => [keyOf(entry), entry])))
  return store.writeLocal([
    ...rowsOf(state, { changed: [...moved.values()], dropped: [] }),
    ...rows.flatMap(({ key, stays = [] }) => [...stays, { remove: key }]),
  ])
}
