import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { createFakeHost } from "../../../tests/fakes/fakeHost.ts"
import { createFakePalabre } from "../../../tests/fakes/fakePalabre.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { SettingsScreen } from "./SettingsScreen.tsx"

test("a member changes their job and keeps their name", async () => {
  const { fake } = await renderScreen(<SettingsScreen />)
  const before = fake.members.get().get(fake.site.me.member)?.name
  fireEvent.change(await screen.findByLabelText("Your job"), { target: { value: "Électricienne" } })
  fireEvent.click(screen.getByRole("button", { name: "Save" }))
  await waitFor(() =>
    expect(fake.members.get().get(fake.site.me.member)).toMatchObject({ name: before, title: "Électricienne" }),
  )
})

test("a member changes their name", async () => {
  const { fake } = await renderScreen(<SettingsScreen />)
  fireEvent.change(await screen.findByLabelText("Your name"), { target: { value: "Léa Garnier-Roux" } })
  fireEvent.click(screen.getByRole("button", { name: "Save" }))
  await waitFor(() => expect(fake.members.get().get(fake.site.me.member)?.name).toBe("Léa Garnier-Roux"))
})

test("a name that could not be saved stays in the field, with the reason", async () => {
  const { fake } = await renderScreen(<SettingsScreen />)
  fake.failNext({ kind: "full" })
  fireEvent.change(await screen.findByLabelText("Your name"), { target: { value: "Autre" } })
  fireEvent.click(screen.getByRole("button", { name: "Save" }))
  expect((await screen.findByRole("alert")).textContent).toContain("disk is full")
  expect(screen.getByLabelText("Your name")).toHaveProperty("value", "Autre")
})

test("language and single keys are chosen here and remembered", async () => {
  await renderScreen(<SettingsScreen />)
  fireEvent.click(await screen.findByLabelText("Français"))
  fireEvent.click(screen.getByRole("switch", { name: /Single-key shortcuts|Raccourcis à une touche/ }))
  expect(JSON.parse(localStorage.getItem("palabre.preferences") ?? "{}")).toMatchObject({
    language: "fr",
    singleKeys: false,
  })
})

test.each([
  ["default", "Palabre 0.1.0, profil principal"],
  ["bob", "Palabre 0.1.0, profil « bob »"],
])("the profile %s is named as a person would", async (profile, said) => {
  const fake = createFurnishedSite()
  const palabre = createFakePalabre({ host: createFakeHost({ profile }), makeSite: () => fake.site })
  await renderScreen(<SettingsScreen />, { fake, palabre, language: "fr" })
  expect(await screen.findByText(said)).toBeTruthy()
})

test.each([
  [{ kind: "ready", version: "0.2.0", path: "/home/lea/updates/Palabre.dmg" }, "Version 0.2.0 is here, and verified."],
  [{ kind: "refused", reason: "unsigned" }, "its signature is not the expected one"],
  [{ kind: "unreachable" }, "The source of updates does not answer."],
] as const)("what was found of a newer version is said: %j", async (update, said) => {
  const fake = createFurnishedSite()
  const palabre = createFakePalabre({ host: createFakeHost({}, update), makeSite: () => fake.site })
  await renderScreen(<SettingsScreen />, { fake, palabre })
  expect(await screen.findByText(said, { exact: false })).toBeTruthy()
})

test("every part stands in the index, under an address of its own", async () => {
  await renderScreen(<SettingsScreen />, { path: "/settings" })
  const index = within(await screen.findByRole("navigation", { name: "Contents of the settings" }))
  const headings = await screen.findAllByRole("heading", { level: 2 })
  const names = headings.map((heading) => heading.textContent ?? "")
  const links = names.map((name) => index.getByRole("link", { name }).getAttribute("href"))
  expect(links).toContain("/settings/notifications")
  expect(new Set(links).size).toBe(names.length)
})

test("an address of a part leads to its heading; one that is none, to the settings", async () => {
  await renderScreen(<SettingsScreen />, { path: "/settings/notifications" })
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Notifications"))
  await renderScreen(<SettingsScreen />, { path: "/settings/nothing" })
  expect(await screen.findByRole("heading", { name: "Settings" })).toBeTruthy()
})
