/** A layer of fewer changes is not worth a new base. */
const MIN_MERGED = 32
/** Of the base: copying the layer after each freezing, and the base now and then, cost about the same. */
const MERGED_PART = 1 / 32

/** What is not there is undefined. */
type Held = object | string | number | boolean

/** A map that never changes, in the order of insertion. */
export interface FrozenMap<Key, Value extends Held> extends ReadonlyMap<Key, Value> {
  /** One to write to, that holds the same. */
  thaw(): DraftMap<Key, Value>
}

/**
 * A map that is written to, and of which an immutable one can be taken at any time: both share what they hold, and a change then copies
 * a few entries of thousands.
 */
export class DraftMap<Key, Value extends Held> implements FrozenMap<Key, Value> {
  #base: ReadonlyMap<Key, Value> = new Map()
  /** Changes over the base. */
  #top = new Map<Key, Value>()
  #size = 0
  /** The one that was taken since the last change: it shares the layer. */
  #frozen: FrozenMap<Key, Value> | null = null

  constructor(entries: Iterable<readonly [Key, Value]> = []) {
    for (const [key, value] of entries) this.set(key, value)
  }

  get size(): number {
    return this.#size
  }

  get(key: Key): Value | undefined {
    return this.#top.get(key) ?? this.#base.get(key)
  }

  has(key: Key): boolean {
    return this.#top.has(key) || this.#base.has(key)
  }

  set(key: Key, value: Value): void {
    if (this.#frozen) this.#top = new Map(this.#top)
    this.#frozen = null
    if (!this.has(key)) this.#size += 1
    this.#top.set(key, value)
  }

  /** Rare, and costs all that it holds. */
  delete(key: Key): void {
    if (!this.has(key)) return
    const left = new Map(this.entries())
    left.delete(key)
    this.#base = left
    this.#top = new Map()
    this.#size = left.size
    this.#frozen = null
  }

  /** The same one until the next change. */
  freeze(): FrozenMap<Key, Value> {
    if (this.#frozen) return this.#frozen
    if (this.#top.size > Math.max(MIN_MERGED, this.#base.size * MERGED_PART)) this.#merge()
    const frozen = this.#share()
    this.#frozen = frozen
    return frozen
  }

  #merge(): void {
    const merged = new Map(this.#base)
    for (const [key, value] of this.#top) merged.set(key, value)
    this.#base = merged
    this.#top = new Map()
  }

  thaw(): DraftMap<Key, Value> {
    const thawed = this.#share()
    thawed.#frozen = this
    return thawed
  }

  #share(): DraftMap<Key, Value> {
    const other = new DraftMap<Key, Value>()
    other.#base = this.#base
    other.#top = this.#top
    other.#size = this.#size
    return other
  }

  *entries(): Generator<[Key, Value], undefined> {
    for (const [key, value] of this.#base) yield [key, this.#top.get(key) ?? value]
    for (const entry of this.#top) if (!this.#base.has(entry[0])) yield entry
    return undefined
  }

  /** Of thousands, somewhat cheaper than one by one. */
  keys(): ArrayIterator<Key> {
    const keys = [...this.#base.keys()]
    for (const key of this.#top.keys()) if (!this.#base.has(key)) keys.push(key)
    return keys.values()
  }

  *values(): Generator<Value, undefined> {
    for (const [, value] of this.entries()) yield value
    return undefined
  }

  [Symbol.iterator](): Generator<[Key, Value], undefined> {
    return this.entries()
  }

  forEach(tell: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) tell(value, key, this)
  }

  /** Compared and shown as any map. */
  get [Symbol.toStringTag](): string {
    return "Map"
  }
}
