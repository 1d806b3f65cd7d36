import type { DatabaseSchema } from "./openDatabase.ts"

export const ENVELOPES = "envelopes"
export const HEADS = "heads"
export const SET_ASIDE = "setAside"
export const LOCAL = "local"

/** Envelopes by [ledger, doc]; equal keys follow the primary key, so each chain comes in order. */
export const BY_DOC = "byDoc"
/** Acts by ledger. */
export const BY_ACT = "byAct"
/** Rows that miss their body, by ledger. */
export const BY_MISSING = "byMissing"
/** Rows set aside, by the [ledger, device, seq] that they had. */
export const BY_ROW = "byRow"

/** From 2 on the store of envelopes holds sheaves beside single rows, in the same indexes: what an older version wrote is read as it is, and an older version opens none. */
export const SCHEMA_VERSION = 2

export const createSiteSchema = (name: string): DatabaseSchema => ({
  name,
  version: SCHEMA_VERSION,
  stores: [ENVELOPES, HEADS, SET_ASIDE, LOCAL],
  upgrade(connection, oldVersion) {
    if (oldVersion < 1) createVersion1(connection)
  },
})

const createVersion1 = (connection: IDBDatabase): void => {
  const row = ["ledger", "device", "seq"]
  const envelopes = connection.createObjectStore(ENVELOPES, { keyPath: row })
  envelopes.createIndex(BY_DOC, ["ledger", "doc"])
  envelopes.createIndex(BY_ACT, "actOf")
  envelopes.createIndex(BY_MISSING, "missingIn")
  connection.createObjectStore(HEADS, { keyPath: ["ledger", "device"] })
  // Numbered, not keyed by row: a chain can break twice at the same place, and both bytes are evidence.
  connection.createObjectStore(SET_ASIDE, { autoIncrement: true }).createIndex(BY_ROW, row)
  connection.createObjectStore(LOCAL)
}
