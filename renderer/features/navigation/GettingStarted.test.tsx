import { act, fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { createFakeHost } from "../../../tests/fakes/fakeHost.ts"
import { createFakePalabre } from "../../../tests/fakes/fakePalabre.ts"
import { createFakeSite } from "../../../tests/fakes/fakeSite.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { InviteDialog } from "../invitation/InviteDialog.tsx"
import { NewCommunityDialog } from "../community/NewCommunityDialog.tsx"
import { GettingStarted } from "./GettingStarted.tsx"

const bar = () => screen.getByRole("progressbar", { hidden: true }).getAttribute("value")
const progress = () => screen.getByRole("progressbar").getAttribute("aria-label")

/** A site with its founder alone, or with one colleague who is looking at it. */
const createYoungSite = ({ invited = false } = {}) => {
  const fake = createFakeSite()
  const people = [...createFurnishedSite().members.get()].slice(0, invited ? 2 : 1)
  fake.members.set(new Map(people.map(([id, view]) => [id, invited ? { ...view, role: "member" as const } : view])))
  return fake
}

test("inviting is done once an invitation was made here, not when the step was clicked", async () => {
  const fake = createYoungSite()
  const list = (
    <>
      <GettingStarted />
      <InviteDialog opened onClose={() => {}} />
    </>
  )
  const { asked } = await renderScreen(list, { fake })
  expect(progress()).toBe("0 of 3 done")
  fireEvent.click(screen.getByText("Invite a colleague"))
  expect(asked).toEqual(["invite"])
  expect(progress()).toBe("0 of 3 done")
  fireEvent.click(await screen.findByRole("button", { name: "Create the invitation", hidden: true }))
  await waitFor(() => expect(bar()).toBe("1"))
})

test("who was invited is not told to invite, nor credited with it", async () => {
  await renderScreen(<GettingStarted />, { fake: createYoungSite({ invited: true }) })
  expect(progress()).toBe("0 of 2 done")
  expect(screen.queryByText("Invite a colleague")).toBeNull()
})

test("a colleague's community ticks nothing; one's own does, and the list stays until it is put away", async () => {
  const fake = createYoungSite({ invited: true })
  const list = (
    <>
      <GettingStarted />
      <NewCommunityDialog opened onClose={() => {}} />
    </>
  )
  await renderScreen(list, { fake })
  act(() => fake.communities.set(createFurnishedSite().communities.get()))
  expect(bar()).toBe("0")
  const [community] = fake.communities.get()
  if (!community) throw new Error("the furnished site has communities")
  await act(async () => {
    const post = { ledger: community.ledger, kind: "message", title: "", markdown: "Bonjour" } as const
    const waiting = await fake.site.submitPost(post)
    if (waiting.ok) await fake.site.sendNow(waiting.value)
  })
  expect(bar()).toBe("1")
  fireEvent.change(screen.getByRole("textbox", { name: /^Name/ }), { target: { value: "Pilote" } })
  fireEvent.change(screen.getByRole("textbox", { name: /^Purpose/ }), { target: { value: "Nos questions" } })
  fireEvent.click(screen.getByRole("button", { name: "Create the community" }))
  await waitFor(() => expect(bar()).toBe("2"))
  expect(screen.getByText("All done. You can hide this list.")).toBeTruthy()
})

test("a demonstration has nothing to get set up", async () => {
  const fake = createFurnishedSite()
  const host = createFakeHost({ demonstration: true })
  await renderScreen(<GettingStarted />, { fake, palabre: createFakePalabre({ host, makeSite: () => fake.site }) })
  await waitFor(() => expect(screen.queryByText("Get set up")).toBeNull())
})

test("the list can be put away, for this site", async () => {
  const { fake } = await renderScreen(<GettingStarted />, { fake: createYoungSite() })
  fireEvent.click(screen.getByRole("button", { name: "Hide this list" }))
  expect(screen.queryByText("Get set up")).toBeNull()
  expect(localStorage.getItem("palabre.preferences")).toContain(fake.site.id)
})
