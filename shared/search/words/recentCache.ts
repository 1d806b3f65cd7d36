/**
 * Remembers what was computed for keys that were asked for lately: between `size` and twice as many. Two generations, so
 * that what is frequent is never forgotten, and no order has to be kept.
 */
export const createRecentCache = <Value>(size: number, compute: (key: string) => Value): ((key: string) => Value) => {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  return (key) => {
    const known = young.get(key)
    if (known !== undefined) return known
    const value = old.get(key) ?? compute(key)
    if (young.size >= size) {
      old = young
      young = new Map()
    }
    young.set(key, value)
    return value
  }
}
