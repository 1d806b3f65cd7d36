import { act, fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { type ComposerStart, ShellContext, useShell } from "../../ui/shell.tsx"
import { readDraftStore } from "../composer/draftStore.ts"
import { useNoteSteps } from "../navigation/useNoteSteps.ts"
import { takeBack } from "../outbox/takenBack.ts"
import { Starters } from "./Starters.tsx"

const Noted = () => {
  useNoteSteps()
  return <Starters />
}

/** Keeps what the composer was asked to begin with. */
const Caught = ({ starts }: { readonly starts: (ComposerStart | undefined)[] }) => {
  const shell = useShell()
  return (
    <ShellContext value={{ ...shell, openComposer: (start) => void starts.push(start) }}>
      <Starters />
    </ShellContext>
  )
}

const begin = async () => {
  const fake = createFurnishedSite()
  const [community] = fake.communities.get()
  if (!community) throw new Error("no community")
  const staged = await renderScreen(<Noted />, { fake })
  const submit = (kind: "message" | "question" | "thanks") =>
    fake.site.submitPost({ ledger: community.ledger, kind, title: "", markdown: "Moi" })
  return { ...staged, submit }
}
const starters = () => screen.queryAllByRole("button").map((button) => button.textContent)

test("each way to begin opens the composer, and goes once such a post has left, not while it can be taken back", async () => {
  const { fake, asked, submit } = await begin()
  for (const starter of screen.getAllByRole("button").slice(0, 3)) fireEvent.click(starter)
  expect(asked).toEqual(["composer", "composer", "composer"])
  const before = starters()
  await act(async () => {
    const undone = await submit("message")
    if (undone.ok) await takeBack(fake.site, undone.value, undefined)
  })
  expect(starters()).toEqual(before)
  const question = await submit("question")
  expect(starters()).toEqual(before)
  await act(async () => void (question.ok && (await fake.site.sendNow(question.value))))
  await waitFor(() => expect(starters()).toEqual(["Introduce myself", "Thank somebody", ""]))
})

test("they can be put away", async () => {
  await begin()
  fireEvent.click(screen.getByRole("button", { name: "Hide these ideas" }))
  await waitFor(() => expect(starters()).toEqual([]))
})

test("what was begun with one and put aside goes on when it is chosen again", async () => {
  const fake = createFurnishedSite()
  const starts: (ComposerStart | undefined)[] = []
  const draft = {
    kind: "question",
    title: "",
    markdown: "Who has already built a stair?",
    ledger: null,
    savedAt: 1,
  } as const
  await fake.site.saveDraft("post:1", draft)
  await renderScreen(<Caught starts={starts} />, { fake })
  await waitFor(() => expect(readDraftStore(fake.site).list.get()).toHaveLength(1))
  fireEvent.click(screen.getByRole("button", { name: "Ask for help" }))
  fireEvent.click(screen.getByRole("button", { name: "Introduce myself" }))
  expect(starts[0]?.draft).toEqual({ key: "post:1", draft })
  expect(starts[1]?.draft?.key).not.toBe("post:1")
})
