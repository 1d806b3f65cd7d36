import "fake-indexeddb/auto"
import { describeEnvelopeStore } from "./envelopeStore.ts"
import { createIndexedDbHarness } from "./indexedDbHarness.ts"
import { createMemoryHarness } from "./memoryHarness.ts"

describeEnvelopeStore("Memory", createMemoryHarness())
describeEnvelopeStore("IndexedDB", createIndexedDbHarness(indexedDB))
