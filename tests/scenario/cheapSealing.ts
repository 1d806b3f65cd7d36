import { sha256 } from "../../shared/crypto/hash.ts"
import { compareBytes, concatBytes, toUtf8 } from "../../shared/kernel/bytes.ts"

/**
 * Puts hashes in the place of X25519, in this process alone, so that a history that seals secrets is the same each time. Two that know each
 * other's public key agree on the hash of both: anybody could, so only for histories whose liars open no boxes but their own.
 */
const bytesOf = new WeakMap<object, Uint8Array<ArrayBuffer>>()

const keyOf = (bytes: Uint8Array): CryptoKey => {
  const key: CryptoKey = { type: "public", algorithm: { name: "X25519" }, extractable: true, usages: [] }
  bytesOf.set(key, Uint8Array.from(bytes))
  return key
}

/** The sealing keys of somebody, by a label. */
export const createCheapSealing = (label: string): CryptoKeyPair & { readonly bytes: Uint8Array<ArrayBuffer> } => {
  const bytes = sha256(toUtf8(`sealing of ${label}`))
  return { publicKey: keyOf(bytes), privateKey: keyOf(bytes), bytes }
}

let made = 0
/** Keys that are made for once are the same again in the next history with this seed. */
export const seedCheapSealing = (seed: number): void => {
  made = seed * 10_000
}

const isSealing = (algorithm: unknown): boolean =>
  typeof algorithm === "object" && algorithm !== null && Reflect.get(algorithm, "name") === "X25519"

/** Gives what puts the real agreement back. */
export const installCheapSealing = (): (() => void) => {
  const { subtle } = crypto
  const names = ["generateKey", "importKey", "exportKey", "deriveBits"] as const
  const before = names.map((name) => [name, Reflect.get(subtle, name)] as const)
  const call = (at: number, args: readonly unknown[]) =>
    Reflect.apply(before[at]?.[1] ?? (() => undefined), subtle, args)
  const put = (name: (typeof names)[number], operation: (...args: readonly unknown[]) => unknown): void =>
    void Reflect.set(subtle, name, operation)
  put("generateKey", async (...args) => (isSealing(args[0]) ? createCheapSealing(`once ${made++}`) : call(0, args)))
  put("importKey", async (...args) =>
    isSealing(args[2]) && args[1] instanceof Uint8Array ? keyOf(args[1]) : call(1, args),
  )
  put("exportKey", async (...args) => {
    const known = bytesOf.get(Object(args[1]))
    return known?.slice().buffer ?? call(2, args)
  })
  put("deriveBits", async (...args) => {
    const theirs = bytesOf.get(Object(Reflect.get(Object(args[0]), "public")))
    const ours = bytesOf.get(Object(args[1]))
    if (!theirs || !ours) return call(3, args)
    return sha256(concatBytes(...[theirs, ours].toSorted(compareBytes))).buffer
  })
  return () => {
    for (const [name, operation] of before) Reflect.set(subtle, name, operation)
  }
}
