import { beforeEach, expect, test } from "vitest"
import { createPreferences } from "./preferences.ts"

beforeEach(() => localStorage.clear())

test("a choice outlives its window", () => {
  createPreferences(localStorage, window).change({ language: "fr", singleKeys: false })
  expect(createPreferences(localStorage, window).get()).toEqual({
    language: "fr",
    density: "airy",
    homeOrder: "forYou",
    singleKeys: false,
    hiddenChecklists: [],
    stepsDone: [],
  })
})

test.each(["{", "[]", '{"language":"tlh","singleKeys":3}', "null"])(
  "what cannot be read is the default: %s",
  (text) => {
    localStorage.setItem("palabre.preferences", text)
    expect(createPreferences(localStorage, window).get()).toEqual({
      language: null,
      density: "airy",
      homeOrder: "forYou",
      singleKeys: true,
      hiddenChecklists: [],
      stepsDone: [],
    })
  },
)

test("another window's choice is followed", () => {
  const preferences = createPreferences(localStorage, window)
  window.dispatchEvent(
    new StorageEvent("storage", { key: "palabre.preferences", newValue: JSON.stringify({ language: "en" }) }),
  )
  expect(preferences.get().language).toBe("en")
})
