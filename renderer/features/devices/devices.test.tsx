import { act, fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { createFakePalabre } from "../../../tests/fakes/fakePalabre.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { JoiningSteps } from "../arrival/JoiningSteps.tsx"
import { ComparingScreen } from "./ComparingScreen.tsx"
import { DevicesScreen } from "./DevicesScreen.tsx"
import { MendScreen } from "./MendScreen.tsx"

test("lists my machines with what is known of each", async () => {
  await renderScreen(<DevicesScreen />, { path: "/devices" })
  expect(await screen.findByText("This machine")).toBeTruthy()
  expect(screen.getByText("Portable")).toBeTruthy()
  expect(screen.getByText("taken off")).toBeTruthy()
})

test("adds one: the ticket first, then the code, and only the yes adds it", async () => {
  const { fake } = await renderScreen(<DevicesScreen />, { path: "/devices" })
  fireEvent.click(await screen.findByRole("button", { name: "Add a machine…" }))
  expect(await screen.findByText("Waiting for the other machine…")).toBeTruthy()
  const pairing = fake.machines.pairing.get()
  if (!pairing) throw new Error("no ticket")
  act(() => fake.machines.pairing.set({ ...pairing, request: { name: "Tablet", code: "274913" } }))
  expect(await screen.findByText("274 913")).toBeTruthy()
  expect(fake.calls).not.toContain("approveDevice")
  fireEvent.click(screen.getByRole("button", { name: "Same code: add it" }))
  await waitFor(() => expect(fake.calls).toContain("approveDevice"))
  await waitFor(() => expect(screen.queryByText("274 913")).toBeNull())
})

test("refuses one whose code is another", async () => {
  const { fake } = await renderScreen(<DevicesScreen />, { path: "/devices" })
  fireEvent.click(await screen.findByRole("button", { name: "Add a machine…" }))
  await waitFor(() => expect(fake.machines.pairing.get()).not.toBeNull())
  const pairing = fake.machines.pairing.get()
  if (!pairing) throw new Error("no ticket")
  act(() => fake.machines.pairing.set({ ...pairing, request: { name: "Tablet", code: "274913" } }))
  fireEvent.click(await screen.findByRole("button", { name: "Not the same: refuse it" }))
  await waitFor(() => expect(fake.machines.pairing.get()).toBeNull())
  expect(fake.calls).not.toContain("approveDevice")
})

test("takes one off after saying what that cannot do", async () => {
  const { fake } = await renderScreen(<DevicesScreen />, { path: "/devices" })
  fireEvent.click(await screen.findByRole("button", { name: "Take off Portable" }))
  expect(await screen.findByText(/nobody can reach into a machine that was lost/)).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Take off" }))
  await waitFor(() => expect(fake.calls).toContain("revokeDevice"))
})

test("names one", async () => {
  const { fake } = await renderScreen(<DevicesScreen />, { path: "/devices" })
  fireEvent.click(await screen.findByRole("button", { name: "Rename This machine" }))
  fireEvent.change(await screen.findByRole("textbox"), { target: { value: "Workshop" } })
  fireEvent.click(screen.getByRole("button", { name: "Save" }))
  await waitFor(() => expect(fake.machines.devices.get()[0]?.name).toBe("Workshop"))
})

test("a machine that read a ticket asks for its own name, not for a person's", async () => {
  const fake = createFurnishedSite()
  const palabre = createFakePalabre({ makeSite: () => fake.site })
  await renderScreen(<JoiningSteps invitation="palabre-invitation device" onBack={() => undefined} />, {
    fake,
    palabre,
  })
  expect(await screen.findByText(/This machine becomes one of yours, under the name of Marc Lefebvre/)).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Continue" }))
  fireEvent.change(await screen.findByLabelText(/Name of this machine/), { target: { value: "Laptop" } })
  expect(screen.queryByLabelText(/Your name/)).toBeNull()
  fireEvent.click(screen.getByRole("button", { name: "Ask the other machine" }))
  await waitFor(() => expect(palabre.calls).toContain("join Laptop"))
})

test("compares on the new machine, too: forgets the site where the code is another", async () => {
  const { palabre, fake } = await renderScreen(<ComparingScreen code="274913" admitted={false} vouching={null} />)
  expect(await screen.findByText("274 913")).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "It is not the same" }))
  await waitFor(() => expect(palabre.calls).toContain(`forget ${fake.site.id}`))
})

test("a machine whose copy wrote too is mended in one step, after saying what is published again", async () => {
  const { fake, palabre } = await renderScreen(<MendScreen />, { path: "/mend" })
  act(() => fake.standing.set({ kind: "frozen" }))
  expect(await screen.findByText("Réunion de chantier")).toBeTruthy()
  expect(screen.getByText("2 texts to publish again")).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Set it up anew" }))
  expect(await screen.findByText("Give it a name.")).toBeTruthy()
  fireEvent.change(screen.getByLabelText(/Name of this machine/), { target: { value: "Workshop" } })
  fireEvent.click(screen.getByRole("button", { name: "Set it up anew" }))
  await waitFor(() => expect(palabre.calls).toContain(`mend ${fake.site.id} Workshop`))
})
