import { act, fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { fakeCharterVersion, NO_CHARTER } from "../../../tests/fakes/fakeCharter.ts"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { fakeItem } from "../../../tests/fakes/fakeIds.ts"
import { createFakeSite } from "../../../tests/fakes/fakeSite.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { InviteDialog } from "../invitation/InviteDialog.tsx"
import { NewCommunityDialog } from "../community/NewCommunityDialog.tsx"
import { takeReplyRequest } from "../post/replyRequest.ts"
import { MyName } from "../settings/MyName.tsx"
import { findPostToAnswer } from "./findPostToAnswer.ts"
import { GettingStarted } from "./GettingStarted.tsx"
import { useNoteSteps } from "./useNoteSteps.ts"

const bar = () => screen.getByRole("progressbar", { hidden: true }).getAttribute("value")
const progress = () => screen.getByRole("progressbar").getAttribute("aria-label")

/** A site with its founder alone, or with one colleague who is looking at it. */
const createYoungSite = ({ invited = false } = {}) => {
  const fake = createFakeSite()
  const people = [...createFurnishedSite().members.get()].slice(0, invited ? 2 : 1)
  fake.members.set(new Map(people.map(([id, view]) => [id, invited ? { ...view, role: "member" as const } : view])))
  return fake
}

test("inviting is done once somebody came, not when an invitation was made, which the list says too", async () => {
  const fake = createYoungSite()
  const list = (
    <>
      <GettingStarted />
      <InviteDialog opened onClose={() => {}} />
    </>
  )
  const { asked } = await renderScreen(list, { fake })
  expect(progress()).toBe("0 of 5 done")
  fireEvent.click(screen.getByText("Invite a colleague"))
  expect(asked).toEqual(["invite"])
  expect(progress()).toBe("0 of 5 done")
  fireEvent.click(await screen.findByRole("button", { name: "Create the invitation", hidden: true }))
  expect(await screen.findByText("Invitation ready: nobody has arrived yet")).toBeTruthy()
  expect(bar()).toBe("0")
  act(() => fake.members.set(new Map([...createFurnishedSite().members.get()].slice(0, 2))))
  await waitFor(() => expect(bar()).toBe("1"))
})

test("who was invited is not told to invite, nor credited with it, but led from a reaction to a first post", async () => {
  await renderScreen(<GettingStarted />, { fake: createYoungSite({ invited: true }) })
  expect(progress()).toBe("0 of 5 done")
  expect(screen.queryByText("Invite a colleague")).toBeNull()
  const ladder = ["React to a post", "Answer somebody", "Write a first post"].map((name) => screen.getByText(name))
  const [react, comment, post] = ladder
  expect(react?.compareDocumentPosition(comment ?? document)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  expect(comment?.compareDocumentPosition(post ?? document)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test("an owner is invited to write the charter, and who comes in under one to read it", async () => {
  const young = createYoungSite()
  await renderScreen(<GettingStarted />, { fake: young })
  expect(screen.getByRole("button", { name: "Write a charter" })).toBeTruthy()
  const versions = [fakeCharterVersion(1)]
  act(() => young.charter.set({ ...NO_CHARTER, versions, standing: { kind: "accepted", at: 1 } }))
  expect(bar()).toBe("1")
  const fake = createYoungSite({ invited: true })
  await renderScreen(<GettingStarted />, { fake })
  expect(screen.queryByText("Read the charter")).toBeNull()
  act(() => fake.charter.set({ ...NO_CHARTER, versions, standing: { kind: "newcomer", postponed: true } }))
  expect(screen.getByRole("button", { name: "Read the charter" })).toBeTruthy()
})

const Noted = () => {
  useNoteSteps()
  return <GettingStarted />
}

test("each rung is done once the member did it, and stays done", async () => {
  const fake = createYoungSite({ invited: true })
  const [community] = createFurnishedSite().communities.get()
  if (!community) throw new Error("the furnished site has communities")
  await renderScreen(<Noted />, { fake })
  act(() => fake.communities.set([community]))
  expect(bar()).toBe("0")
  const target = { ledger: community.ledger, item: fakeItem(1, 0) }
  const leave = () =>
    act(async () => {
      for (const { id } of fake.waiting.get()) await fake.site.sendNow(id)
    })
  await act(async () => void (await fake.site.toggleReaction(target, "👍")))
  expect(bar()).toBe("0")
  await leave()
  await waitFor(() => expect(bar()).toBe("1"))
  await act(async () => void (await fake.site.submitComment({ post: target, markdown: "Bonjour" })))
  expect(bar()).toBe("1")
  await leave()
  await waitFor(() => expect(bar()).toBe("2"))
  await act(async () => {
    const post = { ledger: community.ledger, kind: "message", title: "", markdown: "Bonjour" } as const
    const waiting = await fake.site.submitPost(post)
    if (waiting.ok) await fake.site.sendNow(waiting.value)
  })
  await waitFor(() => expect(bar()).toBe("3"))
  act(() => fake.communities.set([{ ...community, favourite: true }]))
  expect(bar()).toBe("4")
  const me = fake.members.get().get(fake.site.me.member)
  if (!me) throw new Error("nobody")
  act(() => fake.members.set(new Map(fake.members.get()).set(me.id, { ...me, help: ["soudure"] })))
  expect(bar()).toBe("5")
  expect(screen.getByText("All done. You can hide this list.")).toBeTruthy()
})

test("a founder's community is done once it was created here", async () => {
  const list = (
    <>
      <GettingStarted />
      <NewCommunityDialog opened onClose={() => {}} />
    </>
  )
  await renderScreen(list, { fake: createYoungSite() })
  fireEvent.change(screen.getByRole("textbox", { name: /^Name/ }), { target: { value: "Pilote" } })
  fireEvent.change(screen.getByRole("textbox", { name: /^Purpose/ }), { target: { value: "Nos questions" } })
  fireEvent.click(screen.getByRole("button", { name: "Create the community" }))
  await waitFor(() => expect(bar()).toBe("1"))
})

test("the list can be put away, for this site", async () => {
  const { fake } = await renderScreen(<GettingStarted />, { fake: createYoungSite() })
  fireEvent.click(screen.getByRole("button", { name: "Hide this list" }))
  expect(screen.queryByText("Get set up")).toBeNull()
  expect(localStorage.getItem("palabre.preferences")).toContain(fake.site.id)
})

test("the steps of answering and reacting lead to a colleague's post and say what for: home, where one is, would look like nothing", async () => {
  const fake = createYoungSite({ invited: true })
  const furnished = createFurnishedSite()
  fake.communities.set(furnished.communities.get())
  const posts = furnished.site.home.get().flatMap((key) => furnished.site.post(key).get() ?? [])
  posts.forEach((post, at) => fake.putPost(at === 3 ? { ...post, kind: "question", comments: 0, mine: false } : post))
  await renderScreen(<GettingStarted />, { fake })
  const wanted = findPostToAnswer(fake.site)
  if (!wanted) throw new Error("nothing to answer")
  expect(fake.site.post(wanted).get()).toMatchObject({ mine: false, kind: "question", comments: 0 })
  fireEvent.click(screen.getByText("Answer somebody"))
  expect(takeReplyRequest(wanted)).toBe("comment")
  fireEvent.click(screen.getByText("React to a post"))
  expect(takeReplyRequest(wanted)).toBe("react")
  expect(takeReplyRequest(wanted)).toBeUndefined()
})

test("the step of saying what one can help with puts the caret where it is said, also where that screen is open", async () => {
  const screens = (
    <>
      <GettingStarted />
      <MyName />
    </>
  )
  await renderScreen(screens, { fake: createYoungSite({ invited: true }) })
  fireEvent.click(screen.getByText("Say what you can help with"))
  await waitFor(() => expect(document.activeElement?.id).toBe("my-help"))
})
