import { fireEvent, screen, waitFor } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import { createFakeBridge } from "../../../tests/fakes/fakeBridge.ts"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { createFakeHost } from "../../../tests/fakes/fakeHost.ts"
import { createFakePalabre } from "../../../tests/fakes/fakePalabre.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { lateEn as en } from "../../app/i18n/lateEnglish.ts"
import { lateFr as fr } from "../../app/i18n/lateFrench.ts"
import { Arrival } from "./Arrival.tsx"

afterEach(() => vi.unstubAllGlobals())

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole("button", { name }))
const type = async (label: RegExp, value: string) =>
  fireEvent.change(await screen.findByRole("textbox", { name: label }), { target: { value } })

test("somebody creates a site with two names", async () => {
  const { palabre, session } = await renderScreen(<Arrival invitation={null} />)
  await press(/Create a site/)
  await type(/Name of the site/, "Northwind")
  await press("Continue")
  await type(/Your name/, "Ada")
  await press("Create Northwind")
  await waitFor(() => expect(session.get().kind).toBe("open"))
  expect(palabre.calls).toEqual(["found Northwind Ada"])
})

/** What is remembered of a founder's first steps. */
const stepsOf = async (welcome: string) => {
  const { session } = await renderScreen(<Arrival invitation={null} />)
  await press(/Create a site/)
  await type(/Name of the site/, "Northwind")
  await press("Continue")
  await type(/Your name/, "Ada")
  await type(/Your first message/, welcome)
  await press("Create Northwind")
  await waitFor(() => expect(session.get().kind).toBe("open"))
  return localStorage.getItem("palabre.preferences") ?? ""
}

test("the welcome that a founder publishes counts as their first post, and none where it was taken out", async () => {
  expect(await stepsOf("Welcome!")).toContain("/post")
  expect(await stepsOf(" ")).not.toContain("/post")
})

test("each step puts the focus where one goes on: on its first field, or on its heading", async () => {
  await renderScreen(<Arrival invitation={null} />)
  await press(/Create a site/)
  await waitFor(() => expect(screen.getByRole("textbox", { name: /Name of the site/ })).toBe(document.activeElement))
  await type(/Name of the site/, "Northwind")
  await press("Continue")
  await waitFor(() => expect(screen.getByRole("textbox", { name: /Your name/ })).toBe(document.activeElement))
  await press("Back")
  await press("Back")
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toBe(document.activeElement))
})

test("nothing is created without a name", async () => {
  const { palabre } = await renderScreen(<Arrival invitation={null} />)
  await press(/Create a site/)
  await press("Continue")
  expect(await screen.findByText(/Give the site a name/)).toBeTruthy()
  expect(palabre.calls).toEqual([])
})

test("an invitation shows whom one would join before anything is joined", async () => {
  const { palabre, session } = await renderScreen(<Arrival invitation="http://localhost/#join=abc" />)
  expect(await screen.findByText("You are invited to Atelier Nord")).toBeTruthy()
  expect(screen.getByText("Marc Lefebvre")).toBeTruthy()
  expect(palabre.calls.every((call) => call === "readInvitation")).toBe(true)
  await press("Continue")
  await type(/Your name/, "Ada")
  await press("Join Atelier Nord")
  await waitFor(() => expect(session.get().kind).toBe("open"))
  expect(palabre.calls.at(-1)).toBe("join Ada")
})

test("a guest reads what they come as, and what they will see", async () => {
  await renderScreen(<Arrival invitation="#join=guest" />)
  expect(await screen.findByText("You come as")).toBeTruthy()
  expect(screen.getByText("Guest")).toBeTruthy()
  expect(screen.getByText(/communities that Marc Lefebvre chose for you/)).toBeTruthy()
})

test("a member is not asked to join again", async () => {
  await renderScreen(<Arrival invitation="#join=already" />)
  expect(await screen.findByRole("button", { name: "Open Atelier Nord" })).toBeTruthy()
  expect(screen.queryByRole("button", { name: "Continue" })).toBeNull()
})

test("a member who opens the site by an invitation is shown the way by it again", async () => {
  const { palabre, session } = await renderScreen(<Arrival invitation="#join=already" />)
  await press("Open Atelier Nord")
  await waitFor(() => expect(session.get().kind).toBe("open"))
  expect(palabre.calls.at(-1)).toBe("join ")
})

const REASONS = Object.keys(en.arrival.invitationError)

test.each(REASONS.flatMap((reason) => [["en", reason] as const, ["fr", reason] as const]))(
  "in %s, an invitation that is %s has its own sentence",
  async (language, reason) => {
    const words = language === "en" ? en.arrival : fr.arrival
    await renderScreen(<Arrival invitation={null} />, { language })
    await press(new RegExp(words.choice.join))
    await type(new RegExp(words.join.label), reason === "not-an-invitation" ? "bonjour" : `x ${reason}`)
    await press(words.join.check)
    const expected = words.invitationError[reason as keyof typeof words.invitationError].title.split("{{")[0]
    expect((await screen.findByRole("alert")).textContent).toContain(expected)
  },
)

test("every bad invitation reads differently", () => {
  for (const words of [en.arrival.invitationError, fr.arrival.invitationError]) {
    const titles = Object.values(words).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  }
})

test("an empty profile tells of sites under other addresses", async () => {
  const elsewhere = [{ profile: "atelier", address: "http://localhost:4182", sites: ["Atelier Sud"] }]
  const palabre = createFakePalabre({ host: createFakeHost({ elsewhere }), makeSite: () => createFurnishedSite().site })
  await renderScreen(<Arrival invitation={null} />, { palabre })
  const link = await screen.findByRole("link", { name: "Atelier Sud" })
  expect(link.getAttribute("href")).toBe("http://localhost:4182")
})

test("whose browser lost what this very profile held is told so, and not sent to the same address again", async () => {
  const elsewhere = [{ profile: "default", address: location.origin, sites: ["Atelier Nord"] }]
  const palabre = createFakePalabre({ host: createFakeHost({ elsewhere }), makeSite: () => createFurnishedSite().site })
  await renderScreen(<Arrival invitation={null} />, { palabre })
  const missing = await screen.findByRole("region", { name: /This browser has nothing of Atelier Nord/ })
  expect(missing.textContent).toContain("ask a colleague for an invitation")
  expect(screen.queryByRole("link", { name: "Atelier Nord" })).toBeNull()
})

test("on a machine that takes the place of another, the desktop takes a copy of the data at the first run", async () => {
  const desktop = createFakeBridge()
  vi.stubGlobal("palabre", desktop.bridge)
  const { palabre } = await renderScreen(<Arrival invitation={null} />)
  await press(/Restore a backup/)
  expect(await screen.findByRole("heading", { level: 1, name: "Restore a copy" })).toBeTruthy()
  desktop.fail("restore", "not-a-copy")
  fireEvent.change(screen.getByLabelText("Passphrase of the copy"), { target: { value: "une phrase longue" } })
  await press("Choose the copy…")
  expect((await screen.findByRole("alert")).textContent).toContain("no backup copy of Palabre")
  await press("Choose the copy…")
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull())
  expect(desktop.calls.filter(([name]) => name === "restore")).toHaveLength(2)
  expect(desktop.calls.at(-1)).toEqual(["restore", { passphrase: "une phrase longue" }])
  await press("Back")
  expect(await screen.findByRole("button", { name: /Create a site/ })).toBeTruthy()
  expect(palabre.calls).toEqual([])
})

test("a browser has no copy to take", async () => {
  await renderScreen(<Arrival invitation={null} />)
  await screen.findByRole("button", { name: /Create a site/ })
  expect(screen.queryByRole("button", { name: /backup/ })).toBeNull()
})
