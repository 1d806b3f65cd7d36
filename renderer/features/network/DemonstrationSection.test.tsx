import { fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { createFakeHost } from "../../../tests/fakes/fakeHost.ts"
import { createFakePalabre } from "../../../tests/fakes/fakePalabre.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { NetworkScreen } from "./NetworkScreen.tsx"

const open = async () => {
  const fake = createFurnishedSite()
  const palabre = createFakePalabre({ host: createFakeHost({ demonstration: true }), makeSite: () => fake.site })
  return renderScreen(<NetworkScreen />, { fake, palabre })
}

test("the language in which invented colleagues answer is chosen where the demonstration explains itself", async () => {
  await open()
  fireEvent.click(await screen.findByRole("radio", { name: "Français" }))
  expect(JSON.parse(localStorage.getItem("palabre.preferences") ?? "{}")).toMatchObject({ language: "fr" })
})

test("the demonstration begins anew once it was said what that erases", async () => {
  const { palabre } = await open()
  fireEvent.click(await screen.findByRole("button", { name: "Start the demonstration over" }))
  expect(await screen.findByText(/What you wrote in it is erased/)).toBeTruthy()
  expect(palabre.calls).toEqual([])
  fireEvent.click(screen.getByRole("button", { name: "Erase and start over" }))
  await waitFor(() => expect(palabre.calls).toContain("demonstrate"))
})
