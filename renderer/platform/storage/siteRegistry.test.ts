import { IDBFactory } from "fake-indexeddb"
import "fake-indexeddb/auto"
import { afterEach, describe, expect, it, vi } from "vitest"
import type { KnownSite } from "../../../shared/application/palabre.ts"
import { createVolumeName, type SiteId } from "../../../shared/kernel/ids.ts"
import * as Y from "yjs"
import { createSiteRegistry } from "./siteRegistry.ts"
import { createSiteStore, deleteSiteStore } from "./siteStore.ts"
import { createYIndexeddbVolumeCache } from "./yIndexeddbVolumeCache.ts"

const idOf = (number: number) => number.toString(16).padStart(64, "0") as SiteId
const site = (number: number, change: Partial<KnownSite> = {}): KnownSite => ({
  id: idOf(number),
  name: `Site ${number}`,
  lastOpened: number,
  ...change,
})

afterEach(() => void vi.unstubAllGlobals())

describe("the site registry", () => {
  it("is empty on a fresh profile", async () => {
    const registry = createSiteRegistry(new IDBFactory())
    expect(await registry.list()).toEqual([])
    expect(await registry.preference("theme")).toBeUndefined()
  })

  it("lists the site opened last first, as it was put last", async () => {
    const factory = new IDBFactory()
    const registry = createSiteRegistry(factory)
    for (const known of [site(1), site(2), site(3), site(1, { name: "Renamed", lastOpened: 9 })])
      expect(await registry.put(known)).toEqual({ ok: true, value: undefined })
    expect(await registry.remove(idOf(2))).toEqual({ ok: true, value: undefined })
    const again = createSiteRegistry(factory)
    expect(await again.list()).toEqual([site(1, { name: "Renamed", lastOpened: 9 }), site(3)])
  })

  it("keeps preferences apart from sites", async () => {
    const factory = new IDBFactory()
    expect((await createSiteRegistry(factory).setPreference("language", "fr")).ok).toBe(true)
    expect(await createSiteRegistry(factory).preference("language")).toBe("fr")
    expect(await createSiteRegistry(factory).list()).toEqual([])
  })

  it("leaves out a damaged entry", async () => {
    const factory = new IDBFactory()
    const registry = createSiteRegistry(factory)
    await registry.put(site(1))
    await registry.put({ ...site(2), name: 7 as unknown as string })
    expect(await registry.list()).toEqual([site(1)])
  })

  it("rejects instead of showing an empty list when a newer version wrote the profile", async () => {
    const factory = new IDBFactory()
    const request = factory.open("palabre/profile", 99)
    await new Promise((resolve) => request.addEventListener("success", resolve))
    request.result.close()
    const registry = createSiteRegistry(factory)
    await expect(registry.list()).rejects.toThrow("VersionError")
    expect(await registry.put(site(1))).toMatchObject({ ok: false, error: { kind: "failed" } })
  })
})

describe("the store of a site", () => {
  it("is deleted with its cached volumes, and no other site's", async () => {
    // Files share their worker's page, and so what others left in its databases.
    vi.stubGlobal("indexedDB", new IDBFactory())
    const cached = async (number: number) => {
      const doc = new Y.Doc()
      const cache = createYIndexeddbVolumeCache({ site: idOf(number) })
      const handle = await cache.attach(idOf(70), createVolumeName(0), doc)
      doc.getMap("items").set("a", 1)
      await handle.detach()
    }
    const opened = await Promise.all(
      [1, 2].map((number) => createSiteStore(idOf(number), { indexedDB, onTrouble: () => {} })),
    )
    for (const store of opened) if (store.ok) await store.value.close()
    await cached(1)
    await cached(2)
    expect((await indexedDB.databases()).length).toBe(4)
    expect(await deleteSiteStore(indexedDB, idOf(1))).toEqual({ ok: true, value: undefined })
    const left = (await indexedDB.databases()).map(({ name }) => name)
    expect(left.every((name) => name?.includes(idOf(2)))).toBe(true)
    expect(left.length).toBe(2)
  })
})
