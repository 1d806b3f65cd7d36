import { act, fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { writeRecoveryCode } from "../../../shared/site/recoveryCode.ts"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { fakeMember } from "../../../tests/fakes/fakeIds.ts"
import type { FakeSite } from "../../../tests/fakes/fakeSite.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { useObservable } from "../../ui/useObservable.ts"
import { ComeBackStep } from "../arrival/ComeBackStep.tsx"
import { DevicesScreen } from "./DevicesScreen.tsx"
import { PairingDialog } from "./PairingDialog.tsx"
import { VouchingScreen } from "./VouchingScreen.tsx"

test("a code is made, shown once, and the dialog stays until it is on paper", async () => {
  const { fake } = await renderScreen(<DevicesScreen />, { path: "/devices" })
  expect(await screen.findByText("You have no recovery code.")).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Make a recovery code" }))
  const dialog = await screen.findByRole("dialog", { name: "Your recovery code" })
  expect(dialog.querySelectorAll("li")).toHaveLength(6)
  const done = screen.getByRole("button", { name: "Done" })
  expect(done.hasAttribute("disabled")).toBe(true)
  fireEvent.click(screen.getByLabelText("I have it on paper"))
  fireEvent.click(done)
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
  expect(screen.getByText(/You have a recovery code, made on/)).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "End it" }))
  await waitFor(() => expect(fake.calls).toContain("dropRecoveryCode"))
})

test("a code that is left before it is on paper is asked about, and ends with the window", async () => {
  const { fake } = await renderScreen(<DevicesScreen />, { path: "/devices" })
  fireEvent.click(await screen.findByRole("button", { name: "Make a recovery code" }))
  const dialog = await screen.findByRole("dialog", { name: "Your recovery code" })
  fireEvent.click(screen.getByRole("button", { name: "Close" }))
  expect((await screen.findByRole("alert")).textContent).toContain(
    "It is never shown again, so closing it now ends it.",
  )
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Back to the code" }))
  fireEvent.click(screen.getByRole("button", { name: "Back to the code" }))
  expect(dialog.querySelectorAll("li")).toHaveLength(6)
  expect(screen.queryByRole("alert")).toBeNull()
  fireEvent.click(screen.getByRole("button", { name: "Close" }))
  fireEvent.click(await screen.findByRole("button", { name: "Close and end it" }))
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
  expect(fake.calls).toContain("dropRecoveryCode")
})

const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const ask = () => fireEvent.click(screen.getByRole("button", { name: "Ask" }))
const submit = () => fireEvent.click(screen.getByRole("button", { name: "Come back" }))

test("whoever comes back is told which line of the sheet was not copied right, before anything is sent", async () => {
  const { palabre } = await renderScreen(<ComeBackStep invitation="palabre-invitation" onBack={() => undefined} />)
  type(/Name of this machine/, "Laptop")
  submit()
  expect(await screen.findByText("Type the code of your sheet.")).toBeTruthy()
  type(/Your recovery code/, "7K2MQ")
  submit()
  expect(await screen.findByText(/not the whole code/)).toBeTruthy()
  const lines = writeRecoveryCode({ member: createFurnishedSite().site.me.member, secret: new Uint8Array(16) })
  const wrong = lines.map((line, at) => (at === 2 ? line.replace(/^./, (first) => (first === "7" ? "8" : "7")) : line))
  type(/Your recovery code/, wrong.join(" "))
  submit()
  expect(await screen.findByText("Line 3 is not as on the sheet.")).toBeTruthy()
  expect(palabre.calls.filter((call) => call.startsWith("comeBack"))).toEqual([])
  type(/Your recovery code/, lines.join(" ").toLowerCase())
  submit()
  await waitFor(() => expect(palabre.calls).toContain("comeBack Laptop"))
})

test("whoever has no code asks with an administrator’s ticket, and is told where it is none", async () => {
  const { palabre } = await renderScreen(<ComeBackStep invitation="" onBack={() => undefined} />)
  fireEvent.click(screen.getByRole("button", { name: /I have no code/ }))
  type(/Ticket of the first administrator/, "palabre-invitation device")
  type(/Name of this machine/, "Laptop")
  ask()
  expect(await screen.findByText("That is not such a ticket.")).toBeTruthy()
  expect(palabre.calls.filter((call) => call.startsWith("join"))).toEqual([])
  type(/Ticket of the first administrator/, "palabre-invitation device back")
  ask()
  await waitFor(() => expect(palabre.calls).toContain("join Laptop"))
})

const LOST = { name: "Bob Durand", machine: "Laptop", by: "Marc", confirmed: ["Marc"] }

test("after the first yes the new machine asks for a second ticket, of the same member", async () => {
  const fake = createFurnishedSite()
  const { palabre } = await renderScreen(
    <VouchingScreen code="274913" admitted={false} vouching={{ ...LOST, done: true }} />,
    { fake },
  )
  expect(await screen.findByText(/Marc said yes. A second administrator/)).toBeTruthy()
  type(/Ticket of the second administrator/, "palabre-invitation device")
  ask()
  expect(await screen.findByText("That is not such a ticket.")).toBeTruthy()
  type(/Ticket of the second administrator/, "palabre-invitation device back")
  ask()
  await waitFor(() => expect(palabre.calls).toContain("join Laptop"))
})

test("digits that differ cost no yes that was said: another ticket is asked for, and nothing forgotten", async () => {
  const shown = { code: "274913", admitted: false, vouching: { ...LOST, done: false } }
  const { palabre } = await renderScreen(<VouchingScreen {...shown} />)
  fireEvent.click(await screen.findByRole("button", { name: "It is not the same" }))
  expect(await screen.findByLabelText(/Ticket of the second administrator/)).toBeTruthy()
  expect(palabre.calls.filter((call) => call.startsWith("forget"))).toEqual([])
})

const Pairing = ({ of }: { readonly of: FakeSite }) => {
  const pairing = useObservable(of.machines.pairing)
  return pairing && <PairingDialog pairing={pairing} />
}

test("the second administrator’s ticket is for the field that the new machine shows by then, and their yes brings back", async () => {
  const fake = createFurnishedSite()
  const [ana, bob] = [fakeMember(2), fakeMember(3)]
  const half = { person: bob, by: [{ id: ana, name: "Ana" }] }
  await fake.site.startBringingBack(bob)
  const { pairing } = fake.machines
  await renderScreen(<Pairing of={fake} />, { fake })
  expect(await screen.findByText(/they choose “I was a member already/)).toBeTruthy()
  act(() => fake.machines.vouchings.set([half]))
  expect(screen.getByText(/asks for it under “Ticket of the second administrator”/)).toBeTruthy()
  const given = pairing.get()
  act(() => pairing.set(given && { ...given, request: { name: "Laptop", code: "274913" } }))
  fireEvent.click(screen.getByRole("button", { name: /Same digits/ }))
  expect(await screen.findByText("Two of you vouched for Bob Durand, who is back.")).toBeTruthy()
})

test("what came back and what did not is said once", async () => {
  const fake = createFurnishedSite()
  fake.machines.cameBack.set(true)
  await renderScreen(<DevicesScreen />, { fake, path: "/devices" })
  expect(await screen.findByText(/Not back, since no other machine had it/)).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "I have read it" }))
  await waitFor(() => expect(screen.queryByText(/Not back, since/)).toBeNull())
})
