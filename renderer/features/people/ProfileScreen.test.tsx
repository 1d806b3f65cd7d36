import { fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { fakeMember } from "../../../tests/fakes/fakeIds.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { PersonCards } from "./PersonCards.tsx"
import { createPersonHref } from "./personAddress.ts"
import { ProfileScreen } from "./ProfileScreen.tsx"

const card = () => document.querySelector("[data-person-card]")
const titles = () => screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)
const show = (path: string) => renderScreen(<ProfileScreen />, { path })

test("a profile says what to ask somebody about, where one meets them, and opens a question or thanks to them", async () => {
  const { composed } = await show(`/people/${fakeMember(4)}`)
  expect(screen.getByRole("heading", { level: 1, name: "Priya Raman" })).toBeDefined()
  expect(screen.getByText("SQL")).toBeDefined()
  expect(screen.getByRole("link", { name: /Pilote Lyon/ })).toBeDefined()
  fireEvent.click(screen.getByRole("button", { name: "Ask a question" }))
  fireEvent.click(screen.getByRole("button", { name: "Thank" }))
  expect(composed.map(({ draft }) => draft?.draft)).toMatchObject([
    { kind: "question", markdown: "@Priya Raman " },
    { kind: "thanks", markdown: "@Priya Raman " },
  ])
})

test("a profile opens with who somebody is and what they wrote; their role, and a loss of machines, stand behind", async () => {
  await show(`/people/${fakeMember(4)}`)
  expect(titles()).toEqual(["Ask me about", "Communities in common", "Posts"])
  expect(screen.queryByText(/lost all/)).toBeNull()
  expect(screen.getByRole("link", { name: "Role and functions" }).getAttribute("href")).toBe(
    `#/people/${fakeMember(4)}/role`,
  )
  await renderScreen(<ProfileScreen place="role" />, { path: `/people/${fakeMember(4)}/role` })
  expect(await screen.findByRole("heading", { name: "If all their machines are lost" })).toBeDefined()
  expect(titles().at(-1)).toBe("If all their machines are lost")
})

test("who has not said what they can help with is led to where it is said", async () => {
  await show(`/people/${fakeMember(1)}`)
  expect(screen.getByRole("link", { name: "Say what I can help with" }).getAttribute("href")).toBe("#/settings/profile")
})

test("one's own profile leads to where it is changed", async () => {
  await show(`/people/${fakeMember(1)}`)
  expect(screen.getByRole("button", { name: "Edit my profile" })).toBeDefined()
  expect(screen.queryByRole("button", { name: "Ask a question" })).toBeNull()
})

test.each(["nobody", fakeMember(999)])("who is not there is said not to be: %s", async (id) => {
  await show(`/people/${id}`)
  expect(screen.getByText("This person is not here")).toBeDefined()
})

test.each([
  ["left", "Left the site"],
  ["removed", "No longer a member"],
] as const)("who %s keeps a page with their name, says so, and can be asked nothing", async (gone, said) => {
  const fake = createFurnishedSite()
  fake.goes(fakeMember(4), gone)
  await renderScreen(
    <>
      <ProfileScreen />
      <a href={createPersonHref(fakeMember(4))} data-person={fakeMember(4)}>
        Her
      </a>
      <PersonCards />
    </>,
    { fake, path: `/people/${fakeMember(4)}` },
  )
  expect(screen.getByRole("heading", { level: 1, name: "Priya Raman" })).toBeDefined()
  expect(screen.getByText(said)).toBeDefined()
  expect(screen.queryByRole("button", { name: "Ask a question" })).toBeNull()
  expect(screen.queryByRole("heading", { name: "Ask me about" })).toBeNull()
  fireEvent.pointerOver(screen.getByRole("link", { name: "Her" }), { pointerType: "mouse" })
  await waitFor(() => expect(card()?.textContent).toContain(`Priya Raman`))
  expect(card()?.textContent).toContain(said)
  expect(card()?.textContent).not.toContain("SQL")
})

test("a name under the pointer shows its card until Escape; a finger goes straight to the profile", async () => {
  await renderScreen(
    <>
      <a href={createPersonHref(fakeMember(4))} data-person={fakeMember(4)}>
        Priya Raman
      </a>
      <PersonCards />
    </>,
  )
  const name = screen.getByRole("link")
  fireEvent.pointerOver(name, { pointerType: "touch" })
  fireEvent.pointerOver(name, { pointerType: "mouse" })
  await waitFor(() => expect(card()?.textContent).toContain("Plateforme de données"))
  fireEvent.keyDown(name, { key: "Escape" })
  expect(card()).toBeNull()
})
