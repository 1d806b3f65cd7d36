import { fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { writeRecoveryCode } from "../../../shared/site/recoveryCode.ts"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { ComeBackStep } from "../arrival/ComeBackStep.tsx"
import { DevicesScreen } from "./DevicesScreen.tsx"

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

const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
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
