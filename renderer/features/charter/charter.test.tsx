import { act, fireEvent, screen, waitFor, within } from "@testing-library/react"
import { beforeEach, expect, test } from "vitest"
import { MAX_CHARTER_CHARS } from "../../../shared/site/charter.ts"
import type { CharterView } from "../../../shared/application/charterViews.ts"
import type { FakeSite } from "../../../tests/fakes/fakeSite.ts"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { fakeCharterVersion } from "../../../tests/fakes/fakeCharter.ts"
import { fakeLedger, fakeMember } from "../../../tests/fakes/fakeIds.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { BeforeWriting } from "./BeforeWriting.tsx"
import { CharterBanner } from "./CharterBanner.tsx"
import { CharterDoor } from "./CharterDoor.tsx"
import { CharterScreen } from "./CharterScreen.tsx"
import { EditorialLine } from "./EditorialLine.tsx"
import { GuideScreen } from "./GuideScreen.tsx"
import { readTemplate } from "./readTemplate.ts"
import { WriteCharterScreen } from "./WriteCharterScreen.tsx"

const FIRST = fakeCharterVersion(1, { text: { fr: "# Ton\n\nSoyons clairs.", en: "# Tone\n\nLet us be clear." } })
const SECOND = fakeCharterVersion(2, {
  text: { fr: "# Ton\n\nSoyons brefs.", en: "# Tone\n\nLet us be brief." },
  change: "Shorter, and no less kind.",
  by: { id: fakeMember(2), name: "Ben" },
})

let fake: FakeSite
const put = (view: Partial<CharterView>) => fake.charter.set({ ...fake.charter.get(), ...view })
beforeEach(() => {
  fake = createFurnishedSite()
})

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }))

test("a newcomer reads the charter in their language, and accepts it or looks around first", async () => {
  put({ versions: [FIRST], standing: { kind: "newcomer", postponed: false } })
  await renderScreen(<CharterDoor />, { fake, language: "fr" })
  expect(screen.getByText("Soyons clairs.")).toBeTruthy()
  press("Read in English")
  expect(screen.getByText("Let us be clear.")).toBeTruthy()
  press("Regarder d’abord")
  await waitFor(() => expect(fake.calls).toEqual(["postponeCharter"]))
  press("Je l’ai lue et je l’accepte")
  await waitFor(() => expect(fake.charter.get().standing.kind).toBe("accepted"))
})

test("who accepted an earlier version reads what changed, in its author's words and word by word", async () => {
  put({ versions: [SECOND, FIRST], standing: { kind: "changed", until: Date.now() + 1e9, before: FIRST.hash } })
  await renderScreen(<CharterScreen />, { fake, path: "/charter" })
  const news = screen.getByRole("region", { name: "What changed since the version that you accepted" })
  expect(within(news).getByText("Shorter, and no less kind.")).toBeTruthy()
  expect(news.querySelector("del")?.textContent).toContain("clear")
  expect(news.querySelector("ins")?.textContent).toContain("brief")
  press("I have read it, and I accept it")
  expect(await screen.findByText(/You accepted this version on/)).toBeTruthy()
})

test("the banner says until when one goes on writing, is put away, and comes back with another version", async () => {
  const standing = { kind: "changed", until: Date.UTC(2126, 11, 6, 12), before: FIRST.hash } as const
  put({ versions: [SECOND, FIRST], standing })
  await renderScreen(<CharterBanner />, { fake })
  expect(screen.getByText(/Until December 6, 2126/)).toBeTruthy()
  press("Later")
  expect(screen.queryByText(/has changed/)).toBeNull()
  act(() => put({ versions: [fakeCharterVersion(3), SECOND, FIRST] }))
  expect(screen.getByText(/has changed/)).toBeTruthy()
  act(() => put({ standing: { ...standing, until: 0 } }))
  expect(screen.getByText(/before your next post or comment/)).toBeTruthy()
})

test("whoever may not write yet reads why beside their text, is led to the charter, and goes on", async () => {
  put({ versions: [FIRST], standing: { kind: "newcomer", postponed: true } })
  await renderScreen(<BeforeWriting error={{ kind: "charter" }} />, { fake })
  const dialog = await screen.findByRole("dialog", { name: "Charter" })
  fireEvent.click(within(dialog).getByRole("button", { name: "I have read it, and I accept it" }))
  await waitFor(() => expect(screen.queryByText(/please read the charter/)).toBeNull())
})

test("who goes on as before, or has accepted it, is not held up", async () => {
  for (const standing of [
    { kind: "none" },
    { kind: "accepted", at: 1 },
    { kind: "changed", until: Date.now() + 1e9, before: null },
  ] as const) {
    put({ versions: [FIRST], standing })
    await renderScreen(<BeforeWriting error={null} />, { fake })
    expect(screen.queryByRole("button", { name: "Read the charter" })).toBeNull()
  }
})

test("administrators read who has not accepted it yet first, and others nothing of it", async () => {
  const people = [
    { person: { id: fakeMember(1), name: "Ana" }, version: 2, current: true, at: Date.UTC(2026, 9, 5, 12) },
    { person: { id: fakeMember(2), name: "Ben" }, version: 1, current: false, at: Date.UTC(2026, 9, 2, 12) },
    { person: { id: fakeMember(3), name: "Cleo" }, version: null, current: false, at: null },
  ]
  put({ versions: [SECOND, FIRST], standing: { kind: "accepted", at: 1 }, mayPublish: true, acceptances: people })
  await renderScreen(<CharterScreen />, { fake, path: "/charter" })
  expect(screen.getByText(/1 of 3 people has accepted version 2\./)).toBeTruthy()
  const list = screen.getByRole("list", { name: "Who has accepted it" })
  expect(
    within(list)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual(["BenNot yetVersion 1, on October 2, 2026", "CleoNot yetNo version yet", "AnaOn October 5, 2026"])
  act(() => put({ mayPublish: false, acceptances: [] }))
  expect(screen.queryByText("Who has accepted it")).toBeNull()
  expect(screen.queryByRole("button", { name: "Change the charter" })).toBeNull()
})

test("earlier versions are read with what changed in each, and a twin says so", async () => {
  const twin = fakeCharterVersion(2, { hash: FIRST.hash.replace("1", "f") as typeof FIRST.hash, twin: true })
  put({
    versions: [{ ...SECOND, twin: true }, twin, FIRST],
    standing: { kind: "accepted", at: 1 },
    mayPublish: true,
  })
  await renderScreen(<CharterScreen />, { fake, path: "/charter" })
  expect(screen.getByText(/Two versions 2 were published/)).toBeTruthy()
  const [, other, first] = screen.getAllByText(/^Version \d$/)
  for (const summary of [other, first]) {
    const details = summary?.closest("details")
    if (!details) throw new Error("no version")
    details.open = true
    fireEvent(details, new Event("toggle"))
  }
  expect(await screen.findByText(/did not know of another version 2/)).toBeTruthy()
  const oldest = first?.closest("details")
  expect(oldest && within(oldest).getByText("Let us be clear.")).toBeTruthy()
})

test("a charter is begun from the template, kept as it is typed, and published", async () => {
  put({ mayPublish: true })
  await renderScreen(<WriteCharterScreen />, { fake, path: "/charter/write" })
  expect(screen.queryByLabelText("What changes, in one sentence")).toBeNull()
  const before = screen.getByText(/Everybody will be asked/)
  expect(before).toBeTruthy()
  press("Write it in French too")
  await waitFor(() => expect(fake.site.charterDraft.get()?.text.fr).toContain("Pourquoi ce réseau"))
  expect(fake.site.charterDraft.get()?.text.en).toContain("Why this network")
  press("Leave out French")
  press("Publish version 1")
  await waitFor(() => expect(fake.calls).toContain("publishCharter"))
  expect(fake.charter.get().versions[0]?.text.fr).toBeNull()
})

test("the version in force is not published again, and nobody without the right writes one", async () => {
  put({ mayPublish: true, versions: [FIRST], standing: { kind: "accepted", at: 1 } })
  await renderScreen(<WriteCharterScreen />, { fake, path: "/charter/write" })
  press("Publish version 2")
  expect(screen.getByText("This is the version in force, word for word.")).toBeTruthy()
  expect(fake.calls).not.toContain("publishCharter")
  act(() => put({ mayPublish: false }))
  expect(screen.queryByRole("button", { name: "Publish version 2" })).toBeNull()
  expect(screen.getByText("Only owners and administrators write the charter.")).toBeTruthy()
})

test("a site without a charter invites those who may write one, and tells the others whom to ask", async () => {
  put({ mayPublish: true })
  await renderScreen(<CharterScreen />, { fake, path: "/charter" })
  expect(screen.getByRole("button", { name: "Write the charter" })).toBeTruthy()
  act(() => put({ mayPublish: false }))
  expect(screen.queryByRole("button", { name: "Write the charter" })).toBeNull()
})

test("the lines of a community stand before those of the site while one writes", async () => {
  put({ editorial: "Nothing confidential." })
  const [first] = fake.communities.get()
  if (!first) throw new Error("no community")
  fake.communities.set([{ ...first, editorial: "Questions with a picture." }])
  await renderScreen(<EditorialLine ledger={first.ledger} onLeave={() => undefined} />, { fake })
  expect(screen.getByText("What we post here").closest("summary")?.textContent).toContain("Questions with a picture.")
  expect(screen.getByText("Nothing confidential.")).toBeTruthy()
  await renderScreen(<EditorialLine ledger={fakeLedger(99)} onLeave={() => undefined} />, { fake })
  expect(screen.getByText("What we post here").closest("summary")?.textContent).toContain("Nothing confidential.")
  act(() => put({ editorial: "" }))
  expect(screen.queryByText("What we post here")).toBeNull()
})

test("both templates fit the act whatever the site is called, and the guide reads in both languages", async () => {
  for (const language of ["fr", "en"] as const) {
    const text = readTemplate(language, "W".repeat(80))
    expect(text).not.toContain("{{")
    expect(text.length).toBeLessThan(MAX_CHARTER_CHARS)
    await renderScreen(<GuideScreen />, { language, path: "/guide" })
    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(6)
  }
})
