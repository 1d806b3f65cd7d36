import { expect, test } from "vitest"
import { createVault } from "./vault.ts"

type Backend = "basic_text" | "gnome_libsecret" | "unknown"

const createSafe = (available: boolean, backend: Backend) => ({
  isAsyncEncryptionAvailable: async () => available,
  getSelectedStorageBackend: () => backend,
  encryptStringAsync: async (text: string) => Buffer.from(`sealed ${text}`),
  async decryptStringAsync(sealed: Buffer) {
    const text = sealed.toString()
    if (!text.startsWith("sealed ")) throw new Error("Error while decrypting")
    return { result: text.slice(7), shouldReEncrypt: false }
  },
})

test.each([
  [true, "gnome_libsecret", "linux", "keyring"],
  [true, "basic_text", "linux", "weak"],
  [true, "unknown", "linux", "weak"],
  [false, "gnome_libsecret", "linux", "none"],
  [true, "unknown", "darwin", "keyring"],
  [false, "unknown", "win32", "none"],
] as const)("available %s, %s on %s is %s", async (available, backend, platform, standing) => {
  const vault = createVault(createSafe(available, backend), platform)
  expect(await vault.standing()).toBe(standing)
  expect((await vault.seal(Buffer.from("key"))) !== undefined).toBe(standing === "keyring")
})

test("a secret comes back as it was, and what the keyring does not know is none", async () => {
  const vault = createVault(createSafe(true, "gnome_libsecret"), "linux")
  const secret = Buffer.from([0, 255, 1])
  expect(await vault.open((await vault.seal(secret)) ?? Buffer.alloc(0))).toEqual(secret)
  expect(await vault.open(Buffer.from("from elsewhere"))).toBeUndefined()
})
