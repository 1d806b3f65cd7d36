import { act, fireEvent, screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { fakeAccessView } from "../../../tests/fakes/fakeAccess.ts"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { fakeMember } from "../../../tests/fakes/fakeIds.ts"
import type { FakeSite } from "../../../tests/fakes/fakeSite.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import type { CommunityView } from "../../../shared/application/site.ts"
import type { Role } from "../../../shared/site/roles.ts"
import { CommunityScreen } from "../community/CommunityScreen.tsx"
import { DirectoryScreen } from "../community/DirectoryScreen.tsx"
import { NewCommunityDialog } from "../community/NewCommunityDialog.tsx"
import { HomeScreen } from "../home/HomeScreen.tsx"
import { InboxScreen } from "../inbox/InboxScreen.tsx"
import { InviteDialog } from "../invitation/InviteDialog.tsx"
import { PeopleScreen } from "../people/PeopleScreen.tsx"

const furnish = (): FakeSite => {
  const fake = createFurnishedSite()
  fake.access.set(fakeAccessView(Date.now()))
  return fake
}

const makeMe = (fake: FakeSite, role: Role, person = 1): void => {
  const id = fakeMember(person)
  const known = fake.members.get().get(id)
  if (known) fake.members.set(new Map(fake.members.get()).set(id, { ...known, role }))
}

const change = (fake: FakeSite, changed: Partial<CommunityView>): CommunityView => {
  const [first, ...others] = fake.communities.get()
  if (!first) throw new Error("the furnished site has communities")
  fake.communities.set([{ ...first, ...changed }, ...others])
  return { ...first, ...changed }
}

test("the directory shows a community on request with its purpose, who answers, and a way to ask", async () => {
  const { fake } = await renderScreen(<DirectoryScreen />, { fake: furnish(), path: "/communities" })
  const row = screen.getByText("Comité logement").closest("li")
  if (!row) throw new Error("it has a row")
  expect(row.textContent).toContain("on request")
  expect(row.textContent).toContain("ce qui se prépare")
  expect(within(row).getAllByRole("link")).toHaveLength(3)
  fireEvent.click(within(row).getByRole("button", { name: "Ask to join Comité logement" }))
  const dialog = await screen.findByRole("dialog", { name: "Ask to join Comité logement?" })
  fireEvent.change(within(dialog).getByLabelText("Why you would like to (optional)"), {
    target: { value: "Je m’y mets" },
  })
  fireEvent.click(within(dialog).getByRole("button", { name: "Send the request" }))
  await waitFor(() => expect(fake.calls).toContain("askToJoin"))
  await within(row).findByText(/Your request waits since/)
  fireEvent.click(within(row).getByRole("button", { name: "Take it back" }))
  await waitFor(() => expect(fake.calls).toContain("withdrawRequest"))
})

test("a link into a community on request leads to asking for it", async () => {
  const fake = furnish()
  const door = fake.access.get().doors[0]
  await renderScreen(<CommunityScreen />, { fake, path: `/c/${door?.community ?? ""}` })
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("Comité logement")
  expect(screen.getByRole("button", { name: "Ask to join Comité logement" })).toBeTruthy()
})

test("the inbox holds one entry for each request, answered with a reason", async () => {
  const { fake } = await renderScreen(<InboxScreen />, { fake: furnish(), path: "/inbox" })
  expect(await screen.findAllByText(/asks to join Achats groupés/)).toHaveLength(2)
  const [no] = screen.getAllByRole("button", { name: /^Say no to/ })
  if (!no) throw new Error("it can be refused")
  fireEvent.click(no)
  const dialog = await screen.findByRole("dialog")
  expect(dialog.textContent).toContain("They read that you said no")
  fireEvent.click(within(dialog).getByRole("button", { name: "Say no" }))
  await waitFor(() => expect(screen.getAllByText(/asks to join Achats groupés/)).toHaveLength(1))
  expect(fake.calls).toContain("answerRequest")
})

test("whoever asked reads where it stands and the answer, and takes note of it", async () => {
  await renderScreen(<InboxScreen />, { fake: furnish(), path: "/inbox" })
  expect(await screen.findByText(/Your request waits since/)).toBeTruthy()
  expect(screen.getByText("“Le groupe est complet ; demandez-nous en mars.”")).toBeTruthy()
  const noted = screen.getAllByRole("button", { name: /^Got it/ })
  expect(noted).toHaveLength(3)
  for (const button of noted) fireEvent.click(button)
  await waitFor(() => expect(screen.queryByRole("button", { name: /^Got it/ })).toBeNull())
})

test("whose invitation was used too often is told who came in, and that nobody was put out", async () => {
  await renderScreen(<InboxScreen />, { fake: furnish(), path: "/inbox" })
  expect(await screen.findByText(/Élodie Marchand and Farid Benali. Nobody was put out again/)).toBeTruthy()
})

test("a community can be founded on request", async () => {
  const { fake } = await renderScreen(<NewCommunityDialog opened onClose={() => {}} />)
  fireEvent.change(await screen.findByLabelText(/^Name/), { target: { value: "Achats" } })
  fireEvent.change(screen.getByLabelText(/^Purpose/), { target: { value: "Négocier" } })
  fireEvent.click(screen.getByRole("radio", { name: /Those who asked and were let in/ }))
  fireEvent.click(screen.getByRole("button", { name: "Create the community" }))
  await waitFor(() => expect(fake.communities.get().some(({ access }) => access === "request")).toBe(true))
})

test("removing somebody says what stays on their machine, and takes a reason", async () => {
  const fake = createFurnishedSite()
  const community = change(fake, { access: "private", mayManage: true })
  await renderScreen(<CommunityScreen />, { fake, path: `/c/${community.ledger}` })
  const [show] = screen.getAllByRole("button", { name: /members$/ })
  if (!show) throw new Error("its members can be shown")
  fireEvent.click(show)
  fireEvent.click(await screen.findByRole("button", { name: "Remove Fatou Diallo…" }))
  const dialog = await screen.findByRole("dialog", { name: `Remove Fatou Diallo from ${community.name}?` })
  expect(dialog.textContent).toContain("What their machine already has stays on its disk")
  fireEvent.click(within(dialog).getByRole("button", { name: "Remove Fatou Diallo" }))
  await waitFor(() => expect(fake.calls).toContain("removeCommunityMember"))
  await waitFor(() => expect(screen.queryByRole("button", { name: "Remove Fatou Diallo…" })).toBeNull())
})

test("nobody is removed from an open community but guests, and nobody by those who do not manage it", async () => {
  const fake = createFurnishedSite()
  makeMe(fake, "guest", 5)
  const community = change(fake, { access: "open", mayManage: true })
  await renderScreen(<CommunityScreen />, { fake, path: `/c/${community.ledger}` })
  fireEvent.click(screen.getByRole("button", { name: /members$/ }))
  await screen.findByRole("dialog")
  expect(screen.getAllByRole("button", { name: /^Remove/ })).toHaveLength(1)
  act(() => void change(fake, { mayManage: false }))
  expect(screen.queryByRole("button", { name: /^Remove/ })).toBeNull()
})

test("an invitation of guests names the communities that it opens, and is not made without one", async () => {
  const { fake } = await renderScreen(<InviteDialog opened onClose={() => {}} />)
  fireEvent.click(await screen.findByRole("radio", { name: "Guest" }))
  expect(screen.getByText(/Their machine learns the names, job titles and roles/)).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Create the invitation" }))
  expect(await screen.findByText("Choose at least one community.")).toBeTruthy()
  expect(fake.calls).not.toContain("createInvitation")
  fireEvent.click(screen.getByRole("checkbox", { name: /Tout le monde/ }))
  fireEvent.click(screen.getByRole("button", { name: "Create the invitation" }))
  expect(await screen.findByText(/They come as guests/)).toBeTruthy()
})

test("an invitation gives no role that its author could not give", async () => {
  const fake = createFurnishedSite()
  makeMe(fake, "member")
  await renderScreen(<InviteDialog opened onClose={() => {}} />, { fake })
  expect((await screen.findAllByRole("radio")).map((radio) => radio.getAttribute("value"))).toEqual(["member", "guest"])
})

test("a guest is told what they see and whom to ask, and meets only the people of their communities", async () => {
  const fake = createFurnishedSite()
  makeMe(fake, "guest")
  makeMe(fake, "administrator", 2)
  fake.communities.set(fake.communities.get().filter(({ access }) => access === "private"))
  const asked = fake.members.get().get(fakeMember(2))?.name ?? ""
  await renderScreen(<HomeScreen />, { fake })
  expect((await screen.findByRole("region", { name: "You are a guest here" })).textContent).toContain(asked)
  await renderScreen(<DirectoryScreen />, { fake, path: "/communities" })
  expect(screen.queryByRole("button", { name: "New community" })).toBeNull()
  expect(screen.getByText(/To get into another one, ask/).textContent).toContain(asked)
  await renderScreen(<PeopleScreen />, { fake, path: "/people" })
  expect(screen.getAllByRole("listitem").filter((row) => row.querySelector("[data-person]"))).toHaveLength(4)
  expect(screen.queryByRole("button", { name: /Invite/ })).toBeNull()
})
