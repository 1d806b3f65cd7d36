import { randomBytes } from "node:crypto"
import { mkdir, rename } from "node:fs/promises"
import { join } from "node:path"
import * as v from "valibot"
import { readTextFile, writeDurably } from "./durableFile.ts"
import { DEFAULT_PROFILE, FIRST_PAGE_PORT, registrySchema } from "./profileSchema.ts"
import type { ProfileRecord, RegistryContent, Shell } from "./profileSchema.ts"

export interface ProfileRegistry {
  profiles(): readonly ProfileRecord[]
  find(name: string): ProfileRecord | undefined
  /** The profile under this name, with the address it has had since its first start; or else what it would be, not yet remembered. */
  propose(wish: ProfileWish): ProfileRecord
  /** Remembers a proposed profile, once its port has been seen to be free. */
  add(profile: ProfileRecord): Promise<void>
  update(name: string, change: Partial<Omit<ProfileRecord, "name" | "port" | "shell">>): Promise<void>
  lanPort(): number | null
  setLanPort(port: number): Promise<void>
  /** Resolves when everything asked for so far is on disk. */
  settled(): Promise<void>
}

export interface ProfileWish {
  readonly name: string
  readonly shell: Shell
  readonly demonstration: boolean
  readonly port: number | null
}

const EMPTY: RegistryContent = { version: 1, lanPort: null, profiles: [] }
const TOKEN_BYTES = 32

const parseRegistry = (text: string): RegistryContent | undefined => {
  try {
    const parsed = v.safeParse(registrySchema, JSON.parse(text))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

const pathIn = (folder: string): string => join(folder, "profiles.json")

/** What another process may look at without changing anything; empty where it can't be read. */
export const readProfiles = async (folder: string): Promise<readonly ProfileRecord[]> =>
  parseRegistry((await readTextFile(pathIn(folder))) ?? "")?.profiles ?? []

/** A registry that can't be read is kept under another name: the addresses in it say where people's data lives. */
const readRegistry = async (path: string): Promise<{ content: RegistryContent; setAside: string | null }> => {
  const text = await readTextFile(path)
  if (text === null) return { content: EMPTY, setAside: null }
  const content = parseRegistry(text)
  if (content) return { content, setAside: null }
  const setAside = path.replace(/\.json$/, `-damaged-${new Date().toISOString().replaceAll(/[:.]/g, "-")}.json`)
  await rename(path, setAside)
  return { content: EMPTY, setAside }
}

/** FIRST_PAGE_PORT waits for the default profile, even where another one starts first. */
const defaultPort = (name: string, profiles: readonly ProfileRecord[]): number => {
  const taken = new Set(profiles.map((profile) => profile.port))
  let port = name === DEFAULT_PROFILE ? FIRST_PAGE_PORT : FIRST_PAGE_PORT + 1
  while (taken.has(port)) port += 1
  return port
}

/** Only the running host may hold it open: see runningHost.ts. */
export const openProfileRegistry = async (
  folder: string,
): Promise<{ readonly registry: ProfileRegistry; readonly setAside: string | null }> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = pathIn(folder)
  const { content: initial, setAside } = await readRegistry(path)
  let content = initial
  let writing: Promise<void> = Promise.resolve()

  const commit = (next: RegistryContent): Promise<void> => {
    content = next
    const written = writing.then(() => writeDurably(path, `${JSON.stringify(next, null, 2)}\n`))
    writing = written.catch(() => undefined)
    return written
  }
  const registry: ProfileRegistry = {
    profiles: () => content.profiles,
    find: (name) => content.profiles.find((profile) => profile.name === name),
    propose({ name, shell, demonstration, port }) {
      const known = registry.find(name)
      if (known) return known
      return {
        name,
        port: port ?? defaultPort(name, content.profiles),
        shell,
        token: randomBytes(TOKEN_BYTES).toString("base64url"),
        demonstration,
        sites: [],
        addresses: [],
        joined: false,
      }
    },
    add: (profile) => commit({ ...content, profiles: [...content.profiles, profile] }),
    update: (name, change) =>
      commit({
        ...content,
        profiles: content.profiles.map((profile) => (profile.name === name ? { ...profile, ...change } : profile)),
      }),
    lanPort: () => content.lanPort,
    setLanPort: (port) => commit({ ...content, lanPort: port }),
    settled: () => writing,
  }
  return { registry, setAside }
}
