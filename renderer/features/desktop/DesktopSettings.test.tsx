import { fireEvent, screen, waitFor } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import { createFakeBridge } from "../../../tests/fakes/fakeBridge.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { SettingsScreen } from "../settings/SettingsScreen.tsx"

afterEach(() => vi.unstubAllGlobals())

const open = async (given: Parameters<typeof createFakeBridge>[0] = {}, language: "fr" | "en" = "en") => {
  const fake = createFakeBridge(given)
  vi.stubGlobal("palabre", fake.bridge)
  await renderScreen(<SettingsScreen />, { language })
  await screen.findByRole("heading", { name: language === "fr" ? "Application de bureau" : "Desktop application" })
  return fake
}
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

test("a browser shows nothing of the desktop", async () => {
  await renderScreen(<SettingsScreen />)
  await screen.findByRole("heading", { name: "Language and appearance" })
  expect(screen.queryByRole("heading", { name: "Desktop application" })).toBeNull()
})

test("a member has Palabre stay in the background and start with their session", async () => {
  const { calls } = await open()
  for (const name of [/Keep running/, /Start with my session/]) fireEvent.click(screen.getByRole("switch", { name }))
  await waitFor(() => expect(screen.getByRole("switch", { name: /Keep running/ })).toHaveProperty("checked", true))
  await waitFor(() => expect(screen.getByRole("switch", { name: /Start with/ })).toHaveProperty("checked", true))
  expect(calls).toContainEqual(["setBackground", true])
  expect(calls).toContainEqual(["setStartAtLogin", true])
})

test("where the system's bar has no place, that is said, and nothing can be switched", async () => {
  await open({ tray: false })
  expect(screen.getByRole("switch", { name: /Keep running/ })).toHaveProperty("disabled", true)
  expect(screen.getByText(/has no place for Palabre/)).toBeTruthy()
})

test("copies take a passphrase of twelve characters, typed twice alike", async () => {
  const { calls } = await open()
  const choose = screen.getByRole("button", { name: "Choose the folder…" })
  type("Passphrase", "short")
  fireEvent.click(choose)
  expect(await screen.findByText("It takes at least 12 characters.")).toBeTruthy()
  type("Passphrase", "une phrase longue")
  type("The same once more", "une phrase longve")
  fireEvent.click(choose)
  expect(await screen.findByText("The two are not the same.")).toBeTruthy()
  expect(calls.map(([name]) => name)).not.toContain("chooseBackup")
  type("The same once more", "une phrase longue")
  fireEvent.click(choose)
  expect(await screen.findByText("Folder: /media/stick")).toBeTruthy()
  expect(screen.getByText("The first copy will be written at the next start.")).toBeTruthy()
})

test("without a keyring the honest word stands in the place of the fields", async () => {
  await open({ vault: "weak" }, "fr")
  expect(screen.getByText(/n’a pas de trousseau où garder la phrase secrète/)).toBeTruthy()
  expect(screen.queryByLabelText("Phrase secrète")).toBeNull()
})

test("a copy that could not be written, and failures, are told", async () => {
  await open({ backup: { folder: "/media/stick", lastAt: 0, failure: "ENOENT" }, crashes: 2 })
  expect(screen.getByText(/could not be written \(ENOENT\)/)).toBeTruthy()
  expect(screen.getByText(/^2 failures noted on this machine/)).toBeTruthy()
})

test("a copy that does not open says why", async () => {
  const { fail } = await open()
  fail("restore", "wrong-passphrase")
  type("Passphrase of the copy", "une autre phrase")
  fireEvent.click(screen.getByRole("button", { name: "Choose the copy…" }))
  expect((await screen.findByRole("alert")).textContent).toContain("not the passphrase of this copy")
})

test("where the data lies is said of the application, not of a browser", async () => {
  vi.stubGlobal("navigator", { storage: { estimate: async () => ({}), persisted: async () => false } })
  await open()
  expect(await screen.findByText(/among the data of the Palabre application/)).toBeTruthy()
  expect(screen.getByRole("button", { name: "Ask to keep everything" })).toBeTruthy()
  expect(screen.queryByText(/browser/)).toBeNull()
})
