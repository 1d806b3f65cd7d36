import { sha256 } from "../../shared/crypto/hash.ts"

/**
 * Puts a hash in the place of Ed25519, in this process alone: thousands of histories spend their time on signatures otherwise. Whoever
 * knows a public key could forge it, so only for histories whose liars can't tell: they turn bits of signatures that they were sent.
 */
const publicBytes = new WeakMap<CryptoKey, Uint8Array>()

/** Said by whoever makes or imports keys. */
export const nameKey = (key: CryptoKey, bytes: Uint8Array): void => void publicBytes.set(key, bytes)

const bytesOf = (source: BufferSource): Uint8Array =>
  source instanceof Uint8Array ? source : new Uint8Array(source instanceof ArrayBuffer ? source : source.buffer)

/** What stands there for a signature. */
export const signatureOf = (publicKey: Uint8Array, message: Uint8Array): Uint8Array<ArrayBuffer> => {
  const half = sha256(publicKey, message)
  return Uint8Array.from([...half, ...sha256(half)])
}

/** Gives what puts the real signatures back. */
export const installCheapSignatures = (): (() => void) => {
  const { subtle } = crypto
  // What stands there may be somebody else's already, such as the count of what runs.
  const before = (["sign", "verify", "importKey"] as const).map((name) => [name, Reflect.get(subtle, name)] as const)
  const original = {
    sign: subtle.sign.bind(subtle),
    verify: subtle.verify.bind(subtle),
    importKey: subtle.importKey.bind(subtle),
  }
  const importKey = async (...args: unknown[]): Promise<CryptoKey> => {
    const key = (await Reflect.apply(original.importKey, undefined, args)) as CryptoKey
    if (args[0] === "raw" && args[1] instanceof Uint8Array) nameKey(key, args[1].slice())
    return key
  }
  Reflect.set(subtle, "importKey", importKey)
  Reflect.set(subtle, "sign", async (algorithm: AlgorithmIdentifier, key: CryptoKey, message: BufferSource) => {
    const known = publicBytes.get(key)
    return known ? signatureOf(known, bytesOf(message)).buffer : original.sign(algorithm, key, message)
  })
  Reflect.set(
    subtle,
    "verify",
    async (algorithm: AlgorithmIdentifier, key: CryptoKey, signature: BufferSource, message: BufferSource) => {
      const known = publicBytes.get(key)
      if (!known) return original.verify(algorithm, key, signature, message)
      return Buffer.compare(signatureOf(known, bytesOf(message)), bytesOf(signature)) === 0
    },
  )
  return () => {
    for (const [name, operation] of before) Reflect.set(subtle, name, operation)
  }
}
