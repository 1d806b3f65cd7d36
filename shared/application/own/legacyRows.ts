import { changedSettings, DEFAULT_SETTINGS, parseSettings } from "../../attention/attentionSettings.ts"
import { parseDaySettings } from "../../attention/day/daySettings.ts"
import { parseMark } from "../../attention/inboxMark.ts"
import { parseTuning } from "../../attention/relevance/tuning.ts"
import { STANCES } from "../../attention/stance.ts"
import type { EnvelopeStore, LocalWrite } from "../../ledger/envelopeStore.ts"
import type { OwnEntry } from "../../own/ownEntry.ts"
import { FLAGS } from "./ownKinds.ts"
import { SYSTEM_KEY } from "./thisDevice.ts"

/** Nobody wrote down when: whatever is said later stands. */
const LONG_AGO = 1

/** A row as it lay here when each machine had its own, and what becomes of it. */
export interface LegacyRow {
  readonly key: string
  readonly entries: readonly OwnEntry[]
  /** What stays with this machine. */
  readonly stays?: readonly LocalWrite[]
}

interface Row {
  readonly key: string
  readonly value: unknown
}

const readSets = async (store: EnvelopeStore): Promise<readonly LegacyRow[]> => {
  const found: LegacyRow[] = []
  for (const kind of FLAGS)
    for (const { key, value } of await store.listLocal(`${kind}/`)) {
      const at = typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : LONG_AGO
      found.push({ key, entries: [{ kind, name: key.slice(kind.length + 1), at, value: true }] })
    }
  return found
}

const readStance = ({ key, value }: Row): LegacyRow => {
  const stance = STANCES.find((known) => known === value)
  const entry = { kind: "stance", name: key.slice("stance/".length), at: LONG_AGO }
  return { key, entries: stance ? [{ ...entry, value: stance }] : [] }
}

const MARKS = "inbox/mark/"

const readMark = ({ key, value }: Row): LegacyRow => {
  const mark = parseMark(value)
  const entry = { kind: "inbox", name: key.slice(MARKS.length), at: LONG_AGO }
  return { key, entries: mark ? [{ ...entry, value: mark }] : [] }
}

export const INBOX_SETTINGS_KEY = "inbox/settings"
const TUNING_KEY = "attention/tuning"
const DAY_KEY = "attention/day"

/** Only what the member changed: what is as at first says nothing. */
const readSettings = async (store: EnvelopeStore): Promise<readonly LegacyRow[]> => {
  const value = parseSettings(await store.getLocal(INBOX_SETTINGS_KEY))
  if (!value) return []
  const entries = [...changedSettings(DEFAULT_SETTINGS, value)].map(([name, set]) => ({
    kind: "setting",
    name,
    at: LONG_AGO,
    value: set,
  }))
  return [{ key: INBOX_SETTINGS_KEY, entries, stays: [{ put: { key: SYSTEM_KEY, value: value.system } }] }]
}

const readTuning = async (store: EnvelopeStore): Promise<readonly LegacyRow[]> => {
  const value = await store.getLocal(TUNING_KEY)
  if (value === undefined) return []
  const entries = Object.entries(parseTuning(value)).map(([name, direction]) => ({
    kind: "tuning",
    name,
    at: LONG_AGO,
    value: direction,
  }))
  return [{ key: TUNING_KEY, entries }]
}

const readDay = async (store: EnvelopeStore): Promise<readonly LegacyRow[]> => {
  const value = await store.getLocal(DAY_KEY)
  if (value === undefined) return []
  const { hour, doneAt } = parseDaySettings(value)
  const entries: OwnEntry[] = [{ kind: "setting", name: "day", at: LONG_AGO, value: hour }]
  if (doneAt !== null) entries.push({ kind: "position", name: "day", at: LONG_AGO, value: Math.floor(doneAt) })
  return [{ key: DAY_KEY, entries }]
}

const PREFIXES = [...FLAGS.map((kind) => `${kind}/`), "stance/", MARKS, INBOX_SETTINGS_KEY, TUNING_KEY, DAY_KEY]

/** Every row of it, whatever it holds. */
export const listLegacyRows = async (store: EnvelopeStore): Promise<readonly Row[]> =>
  (await Promise.all(PREFIXES.map((prefix) => store.listLocal(prefix)))).flat()

/** What this machine kept for itself before it shared that with its member's other machines; read at each start until it is moved. */
export const readLegacyRows = async (store: EnvelopeStore): Promise<readonly LegacyRow[]> => [
  ...(await readSets(store)),
  ...(await store.listLocal("stance/")).map(readStance),
  ...(await store.listLocal(MARKS)).map(readMark),
  ...(await readSettings(store)),
  ...(await readTuning(store)),
  ...(await readDay(store)),
]
