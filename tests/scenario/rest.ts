type Operation = "sign" | "verify" | "importKey" | "generateKey" | "exportKey" | "digest"
const OPERATIONS: readonly Operation[] = ["sign", "verify", "importKey", "generateKey", "exportKey", "digest"]

let running = 0

const count = (name: Operation): void => {
  const original = Reflect.get(crypto.subtle, name) as (...args: unknown[]) => Promise<unknown>
  Reflect.set(crypto.subtle, name, async (...args: unknown[]) => {
    running++
    try {
      return await Reflect.apply(original, crypto.subtle, args)
    } finally {
      running--
    }
  })
}

for (const name of OPERATIONS) count(name)

const ROUNDS = 3
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Resolves once no promise moves any more: WebCrypto is all that works outside the event loop here, so it is counted. */
export const atRest = async (): Promise<void> => {
  for (let quiet = 0; quiet < ROUNDS; quiet = running === 0 ? quiet + 1 : 0) await turn()
}
