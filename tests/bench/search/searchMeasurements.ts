import type { Measurement } from "../measurement.ts"
import { borrowSearchWorld, type SearchWorld } from "./openSearchWorld.ts"
import { memoryOf } from "./searchMemory.ts"
import type { TextKind } from "./texts.ts"

const COUNTS = [10_000, 100_000]

interface Compared {
  readonly name: string
  readonly unit?: Measurement["unit"]
  readonly bar: number | null
  ours(world: SearchWorld): Promise<number>
  readonly peer: ((world: SearchWorld) => Promise<number>) | null
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.NaN

const ofSqlite =
  (kind: TextKind, share: number) =>
  async (world: SearchWorld): Promise<number> => {
    const [sqlite, texts] = [await world.sqlite(), await world.call("texts", kind)]
    return quantile(sqlite.times(texts), share)
  }

const COMPARED: readonly Compared[] = [
  {
    name: "twoWords.miniSearch",
    bar: 0.1,
    ours: (world) => world.call("p50Ours", "two"),
    peer: (world) => world.call("p50Peer", "two"),
  },
  {
    name: "typo.miniSearch",
    bar: 0.8,
    ours: (world) => world.call("p50Ours", "typo"),
    peer: (world) => world.call("p50Peer", "typo"),
  },
  {
    name: "newItem.miniSearch",
    bar: 1,
    ours: (world) => world.call("newOurs"),
    peer: (world) => world.call("newPeer"),
  },
  {
    name: "disk.miniSearch",
    unit: "bytes",
    bar: 0.35,
    ours: (world) => world.call("diskOurs"),
    peer: (world) => world.call("diskPeer"),
  },
  {
    name: "load.miniSearch",
    bar: 0.1,
    ours: (world) => world.call("loadOurs"),
    peer: (world) => world.call("loadPeer"),
  },
  { name: "twoWords.fts5", bar: 0.25, ours: (world) => world.call("p50Ours", "two"), peer: ofSqlite("two", 0.5) },
  { name: "prefix.fts5", bar: 0.15, ours: (world) => world.call("p50Ours", "prefix"), peer: ofSqlite("prefix", 0.5) },
  {
    name: "keystroke95.fts5",
    bar: 0.15,
    ours: (world) => world.call("p95Ours", "keystrokes"),
    peer: ofSqlite("keystrokes", 0.95),
  },
  {
    name: "build.fts5",
    bar: 0.6,
    ours: (world) => world.call("buildOurs"),
    peer: async (world) => (await world.sqlite()).buildMs,
  },
  {
    name: "twoWords.flexSearch",
    bar: null,
    ours: (world) => world.call("p50Ours", "two"),
    peer: (world) => world.call("p50Flex", "two"),
  },
  {
    name: "prefix.flexSearch",
    bar: null,
    ours: (world) => world.call("p50Ours", "prefix"),
    peer: (world) => world.call("p50Flex", "prefix"),
  },
  { name: "answer", bar: null, ours: (world) => world.call("answerOurs"), peer: null },
]

const measurementOf = ({ name, unit = "ms", bar, ours, peer }: Compared, count: number): Measurement => ({
  key: `search.${name}.${count}`,
  unit,
  figure: peer ? "ratio" : "ours",
  bar,
  async open() {
    const [world, giveBack] = await borrowSearchWorld(count)
    // It is measured before it can be asked, and loaded after it was written.
    if (name.startsWith("load")) {
      await world.call("diskOurs")
      await world.call("diskPeer")
    }
    return { ours: () => ours(world), peer: peer && (() => peer(world)), close: giveBack }
  },
})

/** Of sixteen figures (eight kinds of query; the document meant comes first, among the first five), those below MiniSearch's with folding and the same cascade. */
const foundOf = (count: number): Measurement => ({
  key: `search.found.${count}`,
  unit: "figures below",
  figure: "ours",
  bar: 0,
  async open() {
    const [world, giveBack] = await borrowSearchWorld(count)
    const countBelow = async (): Promise<number> => {
      const table = await world.call("found")
      console.error(JSON.stringify(table))
      return table
        .flatMap(({ ours, peer }) => ours.map((own, at) => Number(own < (peer[at] ?? 0))))
        .reduce((sum, one) => sum + one, 0)
    }
    let below: Promise<number> | undefined
    return {
      // The queries are the same, and so is what is found.
      ours: () => (below ??= countBelow()),
      peer: null,
      close: giveBack,
    }
  },
})

export const searchMeasurements: readonly Measurement[] = COUNTS.flatMap((count) => [
  foundOf(count),
  memoryOf(count),
  ...COMPARED.map((compared) => measurementOf(compared, count)),
])
