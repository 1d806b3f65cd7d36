import { act, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { ALONE } from "../../../tests/fakes/fakeSite.ts"
import { SyncPill } from "./SyncPill.tsx"

const name = () => screen.getByRole("link").getAttribute("aria-label")

test("the pill follows the site", async () => {
  const { fake } = await renderScreen(<SyncPill compact={false} />)
  expect(name()).toBe("Network: 3 colleagues connected · everything received")
  act(() => fake.sync.set({ ...ALONE, unsent: 3 }))
  expect(name()).toBe("Network: Not connected to anyone · 3 waiting")
  act(() => fake.sync.set({ ...fake.sync.get(), state: "exchanging", unsent: 0 }))
  expect(name()).toBe("Network: Catching up…")
  act(() => {
    fake.sync.set(ALONE)
    fake.members.set(new Map([...fake.members.get()].slice(0, 1)))
  })
  expect(name()).toBe("Network: You are alone for now")
})

test("the pill does not claim a connection when the program behind the page has stopped", async () => {
  const { fake, hostReachable } = await renderScreen(<SyncPill compact />, { language: "fr" })
  act(() => {
    fake.sync.set({ ...ALONE, unsent: 1 })
    hostReachable.set(false)
  })
  expect(name()).toBe("Réseau\u00a0: Palabre s’est arrêté · 1 en attente")
  act(() => fake.sync.set({ ...ALONE, state: "even" }))
  expect(name()).toBe("Réseau\u00a0: Palabre s’est arrêté")
})

test("a colleague is named whatever their gender", async () => {
  const { fake } = await renderScreen(<SyncPill compact={false} />, { language: "fr" })
  act(() => fake.sync.set({ ...fake.sync.get(), peers: fake.sync.get().peers.slice(0, 1) }))
  expect(name()).toBe("Réseau\u00a0: Marc Lefebvre est en ligne · tout est reçu")
})
