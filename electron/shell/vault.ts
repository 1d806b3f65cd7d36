import type { SafeStorage } from "electron"
import type { Desktop } from "../../shared/bridge/desktopContract.ts"

export interface Vault {
  /** How well this system keeps a secret: see desktopContract. */
  standing(): Promise<Desktop["vault"]>
  /** Undefined where the system keeps no secret from this person's other programs: nothing is then written at all. */
  seal(secret: Buffer): Promise<Buffer | undefined>
  /** Undefined where the system can't give it back: another account, a keyring that was emptied, a file from elsewhere. */
  open(sealed: Buffer): Promise<Buffer | undefined>
}

type Safe = Pick<
  SafeStorage,
  "isAsyncEncryptionAvailable" | "encryptStringAsync" | "decryptStringAsync" | "getSelectedStorageBackend"
>

/** Secrets in the keyring of the system. Where there is none, Chromium would "encrypt" with a password that stands in its sources: that is refused, and said. */
export const createVault = (safe: Safe, platform: NodeJS.Platform): Vault => {
  const standing = async (): Promise<Desktop["vault"]> => {
    if (!(await safe.isAsyncEncryptionAvailable().catch(() => false))) return "none"
    if (platform !== "linux") return "keyring"
    const backend = safe.getSelectedStorageBackend()
    return backend === "basic_text" || backend === "unknown" ? "weak" : "keyring"
  }
  return {
    standing,
    async seal(secret) {
      return (await standing()) === "keyring" ? safe.encryptStringAsync(secret.toString("base64")) : undefined
    },
    async open(sealed) {
      try {
        return Buffer.from((await safe.decryptStringAsync(sealed)).result, "base64")
      } catch {
        return undefined
      }
    },
  }
}
