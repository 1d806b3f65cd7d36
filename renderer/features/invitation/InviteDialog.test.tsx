import { act, fireEvent, screen, waitFor } from "@testing-library/react"
import i18next from "i18next"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { createFakeHost } from "../../../tests/fakes/fakeHost.ts"
import { createFakePalabre } from "../../../tests/fakes/fakePalabre.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { InviteDialog } from "./InviteDialog.tsx"

const open = () => renderScreen(<InviteDialog opened onClose={() => {}} />)

test("an invitation is made for so many people and days, and handed over as text, link and file", async () => {
  await open()
  fireEvent.change(await screen.findByLabelText("For how many people?"), { target: { value: "3" } })
  fireEvent.click(screen.getByRole("button", { name: "Create the invitation" }))
  expect(await screen.findByText(/for up to 3 people/)).toBeTruthy()
  expect(screen.getByLabelText("As text")).toHaveProperty("value", expect.stringContaining("palabre-invitation"))
  expect(screen.getByLabelText("As a link")).toHaveProperty("value", expect.stringContaining("#join="))
  expect(screen.getByText(/atelier-nord\.palabre/)).toBeTruthy()
  expect(screen.getByText(/Send it privately/)).toBeTruthy()
})

test("a failure says what happened and leaves the form", async () => {
  const { fake } = await open()
  fake.failNext({ kind: "denied", why: "guest", ask: [] })
  fireEvent.click(await screen.findByRole("button", { name: "Create the invitation" }))
  expect((await screen.findByRole("alert")).textContent).toContain("don't have the right")
  expect(screen.getByRole("button", { name: "Create the invitation" })).toBeTruthy()
})

test("a number beyond what the site accepts is refused with the range, and stays as it was typed", async () => {
  const { fake } = await open()
  const people = await screen.findByLabelText("For how many people?")
  fireEvent.change(people, { target: { value: "5000" } })
  fireEvent.blur(people)
  fireEvent.click(screen.getByRole("button", { name: "Create the invitation" }))
  expect(await screen.findByText("Write a whole number from 1 to 1000.")).toBeTruthy()
  expect(people).toHaveProperty("value", "5000")
  expect(fake.calls).not.toContain("createInvitation")
})

test("whose machine can let them in depends on whether there is anybody else", async () => {
  const { fake } = await open()
  fireEvent.click(await screen.findByRole("button", { name: "Create the invitation" }))
  expect(await screen.findByText(/Any member's machine can let them in/)).toBeTruthy()
  act(() => fake.members.set(new Map([...fake.members.get()].slice(0, 1))))
  expect(screen.getByText(/only this machine can let them in/)).toBeTruthy()
  expect(screen.queryByText(/Any member's machine/)).toBeNull()
})

test.each([
  ["portable", "without the “data” in it", "nothing else needs to be installed"],
  [undefined, "needs Node.js", "type npm start"],
] as const)("who got Palabre as %s tells colleagues how they begin", async (packaging, help, start) => {
  const fake = createFurnishedSite()
  const host = createFakeHost(packaging === undefined ? {} : { packaging })
  const palabre = createFakePalabre({ host, makeSite: () => fake.site })
  await renderScreen(<InviteDialog opened onClose={() => {}} />, { fake, palabre })
  fireEvent.click(await screen.findByRole("button", { name: "Create the invitation" }))
  expect(await screen.findByText(help, { exact: false })).toBeTruthy()
  expect(document.body.textContent).toContain(start)
})

test("the message to send speaks both languages, whichever one the interface has fetched", async () => {
  i18next.removeResourceBundle("fr", "invitation")
  i18next.removeResourceBundle("fr", "common")
  await open()
  fireEvent.click(await screen.findByRole("button", { name: "Create the invitation" }))
  const english = await screen.findByRole("region", { name: "A message ready to send" })
  expect(english.textContent).toContain("Hello, I invite you")
  await waitFor(() => expect(english.textContent).toContain("Bonjour, je vous invite à rejoindre"))
  expect(english.textContent?.match(/Hello/g)).toHaveLength(1)
})

test("communities to tick are spoken of where there are some to tick", async () => {
  const fake = createFurnishedSite()
  const views = fake.communities.get()
  fake.communities.set(views.map((view) => ({ ...view, mayLetIn: view.access !== "open" })))
  await renderScreen(<InviteDialog opened onClose={() => {}} />, { fake })
  expect(await screen.findByText(/except those that you tick here/)).toBeTruthy()
  act(() => fake.communities.set(views.filter(({ access }) => access === "open")))
  expect(screen.queryByText(/except those that you tick here/)).toBeNull()
})

test("one way stands open, copying the message; text, link and file wait behind a line", async () => {
  await open()
  fireEvent.click(await screen.findByRole("button", { name: "Create the invitation" }))
  expect(await screen.findByRole("button", { name: "Copy the message" })).toBeTruthy()
  const others = screen.getByText("Other ways to give it: text, link, file").closest("details")
  expect(others?.open).toBe(false)
  for (const name of ["Copy the invitation as text", "Copy the invitation link", "Save the file"])
    expect(others?.contains(screen.getByRole("button", { name, hidden: true }))).toBe(true)
})
