import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderOnSite } from "../../../tests/fakes/renderOnSite.tsx"
import { fakeItem, fakeLedger, fakeMember } from "../../../tests/fakes/fakeIds.ts"
import { pngBytes, toBase64 } from "../../../tests/fakes/pictureBytes.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import type { PostKey, PostView } from "../../../shared/application/site.ts"
import { PostArticle } from "./PostArticle.tsx"
import { takeReplyRequest } from "./replyRequest.ts"

const show = (changed: Partial<PostView> = {}) => {
  const fake = createFurnishedSite()
  const [key] = fake.site.home.get()
  const post = key && fake.site.post(key).get()
  if (!post) throw new Error("the furnished site has posts")
  fake.putPost({ ...post, ...changed })
  const commented: PostKey[] = []
  renderOnSite(
    fake,
    <PostArticle
      postKey={post.key}
      position={1}
      size={5}
      showCommunity
      onComment={(wanted) => void commented.push(wanted)}
    />,
  )
  return { fake, post, commented, article: screen.getByRole("article") }
}

test("an author who leads is shown as such where they do", () => {
  const { fake, post } = show()
  const leads = (scope: readonly LedgerId[] | null) => {
    const held = { function: "leader", scope, review: null, since: 0, by: post.author } as const
    const author = fake.members.get().get(post.author)
    if (author)
      act(() => fake.members.set(new Map(fake.members.get()).set(author.id, { ...author, functions: [held] })))
    return screen.queryByText("leader") !== null
  }
  expect(screen.queryByText("leader")).toBeNull()
  expect([leads(null), leads([fakeLedger(99)]), leads([post.key.ledger])]).toEqual([true, false, true])
})

/** What the post's page is asked for by following that link, or by Enter on the article. */
const follow = (comments: number, name: string | null) => {
  const { post, article } = show({ kind: "message", comments })
  if (name === null) fireEvent.keyDown(article, { key: "Enter" })
  else fireEvent.click(screen.getByRole("link", { name }))
  cleanup()
  return takeReplyRequest(post.key)
}

test("the link that says to comment opens the field; how many comments there are, and Enter, only the post", () => {
  expect(follow(0, "Comment")).toBe("comment")
  expect(follow(3, "3 comments")).toBeUndefined()
  expect(follow(0, null)).toBeUndefined()
})

/** Whether a link leads to the comments of a post that its reader may not answer. */
const leadsToComments = (comments: number): boolean => {
  const { fake } = show({ kind: "message", comments })
  act(() => fake.communities.set(fake.communities.get().map((one) => ({ ...one, mayWrite: false }))))
  const found = screen.queryByRole("link", { name: /comment/i })
  cleanup()
  return found !== null
}

test("where nobody may write and nobody did, nothing says to comment; what was said stays within reach", () => {
  expect([leadsToComments(0), leadsToComments(3)]).toEqual([false, true])
})

test("an article of a feed says its place, its title and its author", () => {
  const { article } = show()
  expect(article.getAttribute("aria-posinset")).toBe("1")
  expect(article.getAttribute("aria-setsize")).toBe("5")
  const name = (article.getAttribute("aria-labelledby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent)
  expect(name.join(" ")).toContain("La ligne 3 démarre lundi")
  expect(name.join(" ")).toContain("Marc Lefebvre")
})

test("what is said to a question is called an answer", () => {
  show({ kind: "question", comments: 2 })
  expect(screen.getByText("2 answers")).toBeTruthy()
  cleanup()
  show({ kind: "message", comments: 2 })
  expect(screen.getByText("2 comments")).toBeTruthy()
})

test("who left keeps their name above what they wrote, in reactions and where a text names them", () => {
  const { fake, post } = show({ markdown: "Merci @Tomás Herrera" })
  const before = screen.getByRole("article").textContent
  expect(before).toContain("Marc Lefebvre")
  const people = [...new Set([post.author, ...post.reactions.flatMap(({ members }) => members)])]
  const others = people.filter((id) => id !== fake.site.me.member)
  act(() => [...others, fakeMember(5)].forEach((id) => fake.goes(id, "left")))
  expect(screen.getByRole("article").textContent).toBe(before)
  expect(screen.getByRole("button", { name: /🎉/ }).getAttribute("aria-label")).not.toContain("Unknown")
  expect(screen.getByRole("link", { name: "@Tomás Herrera" })).toBeTruthy()
})

test("R comments and L opens the reactions, while the article has the focus", () => {
  const { article, commented, post } = show()
  fireEvent.keyDown(article, { key: "r" })
  expect(commented).toEqual([post.key])
  fireEvent.keyDown(article, { key: "l" })
  expect(screen.getByRole("menu", { name: "Add a reaction" })).toBeTruthy()
})

test("E edits one's own post and nobody else's", async () => {
  const { article } = show({ mine: false })
  fireEvent.keyDown(article, { key: "e" })
  expect(screen.queryByRole("textbox", { name: "Text" })).toBeNull()
  cleanup()
  const own = show({ mine: true })
  fireEvent.keyDown(own.article, { key: "e" })
  expect(await screen.findByRole("textbox", { name: "Text" })).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Save changes" }))
  await waitFor(() => expect(own.fake.calls).toContain("edit"))
})

test("deleting is explained honestly before it happens", async () => {
  const { fake } = show({ mine: true })
  fireEvent.click(screen.getByRole("button", { name: "More actions" }))
  fireEvent.click(screen.getByRole("menuitem", { name: "Delete…" }))
  const dialog = await screen.findByRole("dialog", { name: "Delete this post?" })
  expect(dialog.textContent).toContain("A machine that never comes back keeps what it had.")
  expect(fake.calls).not.toContain("remove")
  fireEvent.click(screen.getByRole("button", { name: "Delete" }))
  await screen.findByText("This post was deleted.")
})

test("a text says its language, found out or as its author named it", async () => {
  const { fake, post } = show({ mine: true })
  const spoken = () => screen.getByText(post.title).closest("[lang]")?.getAttribute("lang")
  await waitFor(() => expect(spoken()).toBe("fr"))
  fireEvent.click(screen.getByRole("button", { name: "More actions" }))
  fireEvent.click(screen.getByRole("menuitem", { name: "Language…" }))
  fireEvent.change(await screen.findByRole("combobox", { name: "Language" }), { target: { value: "de" } })
  fireEvent.click(screen.getByRole("button", { name: "Save the language" }))
  await waitFor(() => expect(fake.calls).toContain("nameLanguage"))
  await waitFor(() => expect(spoken()).toBe("de"))
})

test("a deletion that failed says so and leaves the post", async () => {
  const { fake } = show({ mine: true })
  fireEvent.click(screen.getByRole("button", { name: "More actions" }))
  fireEvent.click(screen.getByRole("menuitem", { name: "Delete…" }))
  await screen.findByRole("dialog")
  fake.failNext({ kind: "denied", why: "others", ask: [] })
  fireEvent.click(screen.getByRole("button", { name: "Delete" }))
  await screen.findByRole("alert")
  expect(screen.getByRole("article", { hidden: true })).toBeTruthy()
})

test.each([
  [{ saved: true, sentTo: 0, receivedBy: 0 }, "Leaves as soon as"],
  [{ saved: true, sentTo: 2, receivedBy: 0 }, "sent to 2 machines"],
  [{ saved: true, sentTo: 2, receivedBy: 3 }, "received by 3 machines"],
])("how far one's own post has come is said in words: %o", (delivery, words) => {
  show({ mine: true, delivery })
  expect(screen.getByRole("button", { name: new RegExp(words) })).toBeTruthy()
})

test("a long post shows its beginning, and all of it on demand", () => {
  show({ markdown: `begin ${"word ".repeat(12_000)} end` })
  expect(screen.queryByText(/end$/)).toBeNull()
  fireEvent.click(screen.getByRole("button", { name: "Show more" }))
  expect(screen.getByText(/end$/)).toBeTruthy()
  expect(screen.getByRole("button", { name: "Show less" }).getAttribute("aria-expanded")).toBe("true")
})

test("an edited post opens its earlier wordings", async () => {
  show({ history: [{ at: 1, title: "Before", markdown: "first", pictures: [] }] })
  fireEvent.click(screen.getByRole("button", { name: /Edited/ }))
  const dialog = await screen.findByRole("dialog", { name: "Earlier wordings" })
  expect(dialog.querySelector("ins, del")).not.toBeNull()
})

const note = () => screen.getByRole("button", { name: /Leaves as soon as/ })

test("nothing looks like a fault while there is nobody to send to", () => {
  const { fake } = show({ mine: true, delivery: { saved: true, sentTo: 0, receivedBy: 0 } })
  expect(note().dataset["step"]).toBe("saved")
  act(() => fake.members.set(new Map([...fake.members.get()].slice(0, 1))))
  expect(note().dataset["step"]).toBe("alone")
})

test("a screen reader hears where the name ends and the job begins", () => {
  const { article } = show()
  expect(article.querySelector("header p")?.textContent).toBe("Marc Lefebvre, Directeur d’usine, Lyon")
})

const choose = (name: string) => {
  fireEvent.click(screen.getByRole("button", { name: "More actions" }))
  fireEvent.click(screen.getByRole("menuitemcheckbox", { name }))
}

test("the menu follows or mutes a thread, and undoes it; one hears of one's own anyway", async () => {
  const { fake, post } = show({ mine: false })
  const stance = () => fake.site.post(post.key).get()?.stance
  choose("Mute this thread")
  await waitFor(() => expect(stance()).toBe("mute"))
  choose("Follow this thread")
  await waitFor(() => expect(stance()).toBe("follow"))
  choose("Follow this thread")
  await waitFor(() => expect(stance()).toBeNull())
  cleanup()
  show({ mine: true })
  fireEvent.click(screen.getByRole("button", { name: "More actions" }))
  expect(screen.queryByRole("menuitemcheckbox", { name: "Follow this thread" })).toBeNull()
})

test("shows pictures with what they show, and never what is no picture", () => {
  const data = toBase64(pngBytes({ width: 30, height: 20 }))
  show({
    pictures: [
      { data, alt: "Le banc" },
      { data: btoa("<svg onload='alert(1)'/>"), alt: "Un piège" },
    ],
  })
  const image = screen.getByRole("img", { name: "Le banc" })
  expect(image.getAttribute("src")).toBe(`data:image/png;base64,${data}`)
  expect([image.getAttribute("width"), image.getAttribute("height")]).toEqual(["30", "20"])
  expect(screen.queryByRole("img", { name: "Un piège" })).toBeNull()
})

test("shows a post that is passed on to those who may read it, and says to the others that there is one", () => {
  const [, other] = createFurnishedSite().site.home.get()
  const { fake } = show({ shared: other ?? null })
  const original = other && fake.site.post(other).get()
  expect(screen.getByRole("link", { name: /^Post that is referred to/ }).textContent).toContain(original?.title)
  cleanup()
  show({ shared: { ledger: fakeLedger(77), item: fakeItem(1, 0) } })
  expect(screen.getByText(/in a community that you cannot read/)).toBeTruthy()
})

test("a name that is called leads to that person, but not inside of another link", () => {
  const { fake, article } = show({ markdown: "Merci @Marc Lefebvre, et [@Marc Lefebvre](https://example.org)" })
  const marc = [...fake.members.get().values()].find(({ name }) => name === "Marc Lefebvre")
  const links = [...article.querySelectorAll("a")].filter(({ textContent }) => textContent === "@Marc Lefebvre")
  expect(links.map((link) => link.getAttribute("href"))).toEqual([`#/people/${marc?.id}`, "https://example.org/"])
  expect(links[0]?.dataset["person"]).toBe(marc?.id)
})
