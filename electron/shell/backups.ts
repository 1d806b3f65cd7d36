import { mkdir, readdir, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import type { Desktop } from "../../shared/bridge/desktopContract.ts"
import { codeOf } from "../host/listenLoopback.ts"
import type { DesktopState } from "./desktopState.ts"
import { createSalt, keyOf, openSealedFolder, sealFolder } from "./sealedFolder.ts"
import type { Vault } from "./vault.ts"

const DAY_MS = 24 * 60 * 60 * 1_000
const MAX_COPIES = 7
const COPY = /^Palabre \d{4}-\d{2}-\d{2}\.palabre-copy$/
/** What a copy holds: who lives where, and the pages' stores. Chromium's caches are made again by themselves. */
const KEPT = /^(?:profiles\.json$|desktop\/(?:Partitions\/[^/]+\/)?(?:IndexedDB|Local Storage)(?:\/|$))/

const RESTORED = "restored"

export interface BackupParts {
  /** The state folder. */
  readonly folder: string
  readonly state: DesktopState
  readonly vault: Vault
  readonly now: () => number
}

export interface Backups {
  describe(): Desktop["backup"]
  /** Keeps the passphrase's key in the system's keyring; false where there is none, and then nothing is kept. */
  choose(folder: string, passphrase: string): Promise<boolean>
  stop(): Promise<void>
  /** Writes a copy where none was written for a day. Only while no window is open: a store that is written to has no copy. */
  writeIfDue(): Promise<void>
  /** Unpacks a copy beside the data, for the next start. Rejects with a CopyError for a bad file or passphrase. */
  stage(path: string, passphrase: string): Promise<void>
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const dropOldest = async (folder: string): Promise<void> => {
  const copies = (await readdir(folder)).filter((name) => COPY.test(name)).sort()
  for (const name of copies.slice(0, -MAX_COPIES)) await rm(join(folder, name), { force: true })
}

/** Puts a restored copy in the place of the data, which is kept beside it. Before anything reads either. */
export const takeRestored = async (folder: string, now: number): Promise<void> => {
  const restored = join(folder, RESTORED)
  if (!(await exists(restored))) return
  const aside = join(folder, `before-restoring-${new Date(now).toISOString().replaceAll(/[:.]/g, "-")}`)
  await mkdir(aside, { mode: 0o700 })
  for (const name of ["desktop", "profiles.json"]) {
    if (await exists(join(folder, name))) await rename(join(folder, name), join(aside, name))
    if (await exists(join(restored, name))) await rename(join(restored, name), join(folder, name))
  }
  await rm(restored, { recursive: true, force: true })
}

/** Copies of the member's data in a folder of their choice, each sealed with a passphrase that only they know. */
export const createBackups = ({ folder, state, vault, now }: BackupParts): Backups => {
  const write = async (target: string, sealedKey: string, salt: Buffer): Promise<void> => {
    const key = await vault.open(Buffer.from(sealedKey, "base64"))
    if (!key) throw Object.assign(new Error("the keyring lost the key"), { code: "KEYRING" })
    const day = new Date(now()).toISOString().slice(0, 10)
    await sealFolder(
      { folder, keeps: (path) => KEPT.test(path) },
      join(target, `Palabre ${day}.palabre-copy`),
      key,
      salt,
    )
    await dropOldest(target)
  }
  return {
    describe() {
      const { backup } = state.get()
      return backup && { folder: backup.folder, lastAt: backup.lastAt, failure: backup.failure }
    },
    async choose(target, passphrase) {
      const salt = createSalt()
      const sealedKey = await vault.seal(await keyOf(passphrase, salt))
      if (!sealedKey) return false
      const kept = { salt: salt.toString("base64"), sealedKey: sealedKey.toString("base64") }
      await state.change({ backup: { folder: target, ...kept, lastAt: null, failure: null } })
      return true
    },
    stop: () => state.change({ backup: null }),
    async writeIfDue() {
      const { backup } = state.get()
      if (!backup || (backup.lastAt !== null && Math.abs(now() - backup.lastAt) < DAY_MS)) return
      try {
        await write(backup.folder, backup.sealedKey, Buffer.from(backup.salt, "base64"))
        await state.change({ backup: { ...backup, lastAt: now(), failure: null } })
      } catch (error) {
        // Said in the settings, and tried again at the next start: a folder on a stick may be away.
        await state.change({ backup: { ...backup, failure: codeOf(error) ?? "failed" } }).catch(() => undefined)
      }
    },
    async stage(path, passphrase) {
      const draft = join(folder, `${RESTORED}.new`)
      await rm(draft, { recursive: true, force: true })
      await openSealedFolder(path, draft, passphrase)
      await rm(join(folder, RESTORED), { recursive: true, force: true })
      await rename(draft, join(folder, RESTORED))
    },
  }
}
