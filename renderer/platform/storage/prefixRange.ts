/** String keys that begin with the prefix; IndexedDB orders strings by UTF-16 code unit. */
export const prefixRange = (prefix: string): IDBKeyRange => {
  const stem = prefix.replace(/\uffff+$/, "")
  const last = stem.charCodeAt(stem.length - 1)
  // Arrays sort after all strings.
  if (stem === "") return IDBKeyRange.bound(prefix, [], false, true)
  return IDBKeyRange.bound(prefix, stem.slice(0, -1) + String.fromCharCode(last + 1), false, true)
}
