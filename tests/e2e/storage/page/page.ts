import { measureStore } from "./measureStore.ts"
import { createStoreProbe } from "./storeProbe.ts"
import { createCacheProbe } from "./cacheProbe.ts"
import { envelopeStoreScenarios } from "../../../contract/envelopeStoreScenarios.ts"
import { createIndexedDbHarness } from "../../../contract/indexedDbHarness.ts"

const storage = {
  scenarios: () => envelopeStoreScenarios.map(({ title }) => title),
  async runScenario(title: string): Promise<void> {
    const scenario = envelopeStoreScenarios.find((known) => known.title === title)
    if (scenario === undefined) throw new Error(`No scenario is called ${title}`)
    await scenario.run(createIndexedDbHarness(indexedDB), `contract/${title}`)
  },
  ...createStoreProbe(),
  ...createCacheProbe(),
  measureStore,
}

/** What the specs call inside the page. */
export type StorageUnderTest = typeof storage

declare global {
  interface Window {
    storage: StorageUnderTest
    /** Given by the spec: hears of each append after it resolved. */
    acknowledged?: (seq: number) => Promise<void>
  }
}
window.storage = storage
