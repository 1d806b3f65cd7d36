import { screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import type { PostView } from "../../../shared/application/site.ts"
import { DayParts } from "./DayParts.tsx"

const showSaid = async (read: (original: PostView) => Partial<PostView>) => {
  const fake = createFurnishedSite()
  const [sharing, shared] = fake.site.home.get().flatMap((key) => fake.site.post(key).get() ?? [])
  if (!sharing || !shared) throw new Error("the furnished site has posts")
  fake.putPost({ ...sharing, title: "", markdown: "", ...read(shared) })
  const day = { since: 0, concerns: [], moreConcerns: 0, questions: [], said: [sharing.key], newcomers: [] }
  await renderScreen(<DayParts day={day} />, { fake })
  return { line: screen.getAllByRole("link")[0]?.textContent, shared }
}

test("what is shared without a word is told by what it shares", async () => {
  const { line, shared } = await showSaid(({ key }) => ({ shared: key }))
  expect(line).toBe(`Shares “${shared.title}”`)
})

test("a picture without a word is told as a picture", async () => {
  const { line } = await showSaid(() => ({ pictures: [{ data: "", alt: "" }] }))
  expect(line).toBe("1 picture")
})

test("a reaction says which one it is and to what, and a question counts answers", async () => {
  const fake = createFurnishedSite()
  const [post] = fake.site.home.get().flatMap((key) => fake.site.post(key).get() ?? [])
  if (!post) throw new Error("the furnished site has posts")
  fake.putPost({ ...post, kind: "question", title: "Who has the key?", comments: 2 })
  const concern = {
    id: "1",
    reason: "reaction",
    post: post.key,
    item: post.key.item,
    from: [post.author],
    emojis: ["👍"],
    at: post.at,
    parts: [],
    place: "todo",
    unread: true,
  } as const
  const day = { since: 0, concerns: [concern], moreConcerns: 0, questions: [], said: [post.key], newcomers: [] }
  await renderScreen(<DayParts day={day} />, { fake })
  expect(
    screen.getByText((_, element) => element?.tagName === "P" && element.textContent === "👍 Who has the key?"),
  ).toBeTruthy()
  expect(screen.getByText(/2 answers/)).toBeTruthy()
  expect(screen.queryByText("Answered")).toBeNull()
})

test("a question whose answer was accepted says so, and who is called in a text is marked without a link of their own", async () => {
  const fake = createFurnishedSite()
  const posts = fake.site.home.get().flatMap((key) => fake.site.post(key).get() ?? [])
  const [post] = posts
  const answer = posts.flatMap(({ key }) => fake.site.thread(key).get())[0]
  if (!post || !answer) throw new Error("the furnished site has posts and comments")
  fake.putPost({ ...post, kind: "question", title: "Who has the key?", markdown: "Ask #keys", answer })
  const day = { since: 0, concerns: [], moreConcerns: 0, questions: [], said: [post.key], newcomers: [] }
  await renderScreen(<DayParts day={day} />, { fake })
  expect(screen.getByText("Answered")).toBeTruthy()
  expect(screen.getByText("#keys").closest("a")).toBeNull()
})
