import "fake-indexeddb/auto"
import { beforeEach, expect, test } from "vitest"
import { createSiteRegistry } from "../platform/storage/siteRegistry.ts"
import { keepPreferences } from "./keepPreferences.ts"
import { createPreferences, hasPreferences } from "./preferences.ts"

beforeEach(() => localStorage.clear())

const open = async (registry: Parameters<typeof keepPreferences>[1]) => {
  const preferences = createPreferences(localStorage, new EventTarget())
  await keepPreferences(preferences, registry, !hasPreferences(localStorage))
  return preferences
}

test("what was chosen comes back where the page's own store was cleared", async () => {
  const registry = createSiteRegistry(indexedDB)
  const written: Promise<unknown>[] = []
  const noting = {
    ...registry,
    setPreference: (...row: Parameters<typeof registry.setPreference>) => {
      const done = registry.setPreference(...row)
      written.push(done)
      return done
    },
  }
  const preferences = await open(noting)
  preferences.change({ language: "en", singleKeys: false })
  await Promise.all(written)
  localStorage.clear()
  const again = await open(noting)
  expect(again.get()).toMatchObject({ language: "en", singleKeys: false })
})

test("what the page knows goes before what was kept", async () => {
  const registry = createSiteRegistry(indexedDB)
  await registry.setPreference("preferences", { language: "en" })
  createPreferences(localStorage, new EventTarget()).change({ language: "fr" })
  expect((await open(registry)).get().language).toBe("fr")
})

test("a store that cannot be read or written keeps nobody from choosing", async () => {
  const broken = {
    preference: () => Promise.reject(new Error("gone")),
    setPreference: () => Promise.reject(new Error("gone")),
  }
  const preferences = await open(broken)
  preferences.change({ language: "en" })
  expect(preferences.get().language).toBe("en")
})
