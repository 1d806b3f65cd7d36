import { fireEvent, screen, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { fakeLedger, fakeMember } from "../../../tests/fakes/fakeIds.ts"
import type { FakeSite } from "../../../tests/fakes/fakeSite.ts"
import { renderOnSite } from "../../../tests/fakes/renderOnSite.tsx"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import type { Hash } from "../../../shared/kernel/ids.ts"
import type { Role } from "../../../shared/site/roles.ts"
import { CommunityScreen } from "../community/CommunityScreen.tsx"
import { useSuggestions } from "../composer/suggestion/useSuggestions.tsx"
import { ProfileScreen } from "../people/ProfileScreen.tsx"
import { LeaveSite } from "../trust/LeaveSite.tsx"
import { RegisterScreen } from "../trust/RegisterScreen.tsx"

const makeMe = (fake: FakeSite, role: Role, person = 1): void => {
  const id = fakeMember(person)
  const known = fake.members.get().get(id)
  if (known) fake.members.set(new Map(fake.members.get()).set(id, { ...known, role }))
}

const createGuestSite = () => {
  const fake = createFurnishedSite()
  makeMe(fake, "guest")
  makeMe(fake, "administrator", 2)
  fake.communities.set(fake.communities.get().filter(({ access }) => access === "private"))
  const met = new Set(fake.communities.get().flatMap(({ members }) => members))
  const stranger = [...fake.members.get().values()].find(({ id }) => !met.has(id))
  if (!stranger) throw new Error("somebody is in none of the guest's communities")
  return { fake, met, stranger, asked: fake.members.get().get(fakeMember(2))?.name ?? "" }
}

const Offered = () => <p>{useSuggestions({} as never, { sign: "@", text: "" } as never).map(({ id }) => `${id} `)}</p>

test("a guest is offered to mention and to filter by people of their communities alone", async () => {
  const { fake, met, stranger } = createGuestSite()
  renderOnSite(fake, <Offered />)
  const offered = document.querySelector("p")?.textContent?.match(/\b[0-9a-f]{32}\b/gu) ?? []
  expect(offered.length).toBeGreaterThan(1)
  expect(offered.every((id) => met.has(id as never))).toBe(true)
  const colleague = [...fake.members.get().values()].find(({ id }) => met.has(id))
  fake.trust.putActs(
    [stranger, colleague].flatMap((author, at) => {
      const made = { hash: String(at).padStart(2, "0") as Hash, ledger: fake.site.id, at, type: "site.rename" } as const
      const rest = {
        person: null,
        name: "Atelier",
        role: null,
        reason: null,
        review: null,
        on: null,
        effect: "done",
      } as const
      return author ? [{ ...made, ...rest, author }] : []
    }),
  )
  await renderScreen(<RegisterScreen />, { fake, path: "/register" })
  const filter = await screen.findByLabelText("Person")
  expect(within(filter).getByText(colleague?.name ?? "")).toBeTruthy()
  expect(within(filter).queryByText(stranger.name)).toBeNull()
})

test("the profile of somebody whom a guest does not meet says so, and offers nothing that cannot reach them", async () => {
  const { fake, met, stranger } = createGuestSite()
  await renderScreen(<ProfileScreen />, { fake, path: `/people/${stranger.id}` })
  expect(await screen.findByText(/You have no community in common/)).toBeTruthy()
  expect(screen.queryByRole("button", { name: "Ask a question" })).toBeNull()
  const known = [...met].find((id) => id !== fake.site.me.member)
  await renderScreen(<ProfileScreen />, { fake, path: `/people/${known}` })
  expect(await screen.findByRole("button", { name: "Ask a question" })).toBeTruthy()
  expect(screen.queryByText(/You have no community in common/)).toBeNull()
})

test("a community that a guest may not read says whom to ask", async () => {
  const { fake, asked } = createGuestSite()
  await renderScreen(<CommunityScreen />, { fake, path: `/c/${fakeLedger(77)}` })
  expect((await screen.findByText(/It does not exist/)).textContent).toContain(asked)
})

test("the last owner is offered no guest to follow them", async () => {
  const fake = createFurnishedSite()
  fake.trust.trust.set({ ...fake.trust.trust.get(), lastOwner: true })
  const guest = fakeMember(2)
  makeMe(fake, "guest", 2)
  await renderScreen(<LeaveSite />, { fake, path: "/trust" })
  fireEvent.click(await screen.findByRole("button", { name: /Leave/ }))
  const dialog = await screen.findByRole("dialog")
  const offered = [...dialog.querySelectorAll("option")].map(({ value }) => value)
  expect(offered.length).toBeGreaterThan(2)
  expect(offered).not.toContain(guest)
})
