import { fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { createFakeHost } from "../../../tests/fakes/fakeHost.ts"
import { createFakePalabre } from "../../../tests/fakes/fakePalabre.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { NetworkScreen } from "./NetworkScreen.tsx"

const add = async (address: string) => {
  fireEvent.change(await screen.findByLabelText("Add an address"), { target: { value: address } })
  fireEvent.click(screen.getByRole("button", { name: "Add" }))
}

test("an address is added with its state, and can be taken away", async () => {
  await renderScreen(<NetworkScreen />, { path: "/network" })
  await add(" 10.0.0.7:4181 ")
  const remove = await screen.findByRole("button", { name: "Remove 10.0.0.7:4181" })
  expect(screen.getByText("Not reachable")).toBeTruthy()
  expect(screen.getByText(/Yours keeps trying/)).toBeTruthy()
  fireEvent.click(remove)
  await waitFor(() => expect(screen.queryByText("10.0.0.7:4181")).toBeNull())
})

test("an address that the host refuses stays in the field, with what to do", async () => {
  const fake = createFurnishedSite()
  const host = { ...createFakeHost(), addAddress: () => Promise.reject(new Error("400")) }
  await renderScreen(<NetworkScreen />, { fake, palabre: createFakePalabre({ host, makeSite: () => fake.site }) })
  await add("somewhere")
  expect((await screen.findByRole("alert")).textContent).toContain("Nothing was changed")
  expect(screen.getByLabelText("Add an address")).toHaveProperty("value", "somewhere")
})

test("this machine's own address is not looked for, and typing it says so", async () => {
  await renderScreen(<NetworkScreen />, { path: "/network" })
  await screen.findByText("192.168.1.20:4181")
  await add("192.168.1.20:4181")
  expect((await screen.findByRole("alert")).textContent).toContain("address of this machine")
  expect(screen.queryByRole("button", { name: /^Remove/ })).toBeNull()
})

test("the page says who is connected, what they lack, and what the last reunion brought", async () => {
  const fake = createFurnishedSite()
  const sync = fake.sync.get()
  fake.sync.set({ ...sync, unsent: 2, peers: sync.peers.map((peer, index) => ({ ...peer, behind: index * 3 })) })
  await renderScreen(<NetworkScreen />, { fake })
  expect(await screen.findByText("Priya Raman")).toBeTruthy()
  expect(screen.getAllByText("Has all that you share")).toHaveLength(1)
  expect(screen.getByText("3 still to send them")).toBeTruthy()
  expect(screen.getByText(/While you were apart: 12 received, 3 sent/)).toBeTruthy()
  expect(screen.getByText(/2 items of yours are on this machine only/)).toBeTruthy()
  expect(await screen.findByText("192.168.1.20:4181")).toBeTruthy()
})

test("with nobody connected, what concerns a long absence waits for whom it concerns", async () => {
  const fake = createFurnishedSite()
  fake.sync.set({ ...fake.sync.get(), state: "alone", peers: [] })
  await renderScreen(<NetworkScreen />, { fake, path: "/network" })
  const about = (await screen.findByText("More than three months away?")).closest("details")
  expect(about?.open).toBe(false)
  expect(about?.textContent).toContain("ask a colleague for a new invitation")
})
