import { fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../../tests/fakes/fakeContent.ts"
import { fakeHit } from "../../../../tests/fakes/fakeHits.ts"
import { renderOnSite } from "../../../../tests/fakes/renderOnSite.tsx"
import { SimilarQuestions } from "./SimilarQuestions.tsx"

const furnish = () => {
  const fake = createFurnishedSite()
  const post = fake.site.home
    .get()
    .map((key) => fake.site.post(key).get())
    .find((one) => one?.answer)
  if (!post) throw new Error("the fake site has no answered question")
  const message = fake.site.home
    .get()
    .map((key) => fake.site.post(key).get())
    .find((one) => one?.kind === "message")
  if (!message) throw new Error("the fake site has no message")
  fake.found.answerSimilar([fakeHit(fake, message), fakeHit(fake, post)])
  return { fake, post }
}

test("a question that was answered before is offered with its answer, and leads there", async () => {
  const { fake, post } = furnish()
  let opened = 0
  renderOnSite(fake, <SimilarQuestions title={post.title} text="" onOpen={() => (opened += 1)} />)
  expect(await screen.findByText(post.title)).toBeTruthy()
  expect(screen.getAllByRole("group")).toHaveLength(1)
  expect(screen.getByText(/^answered in /)).toBeTruthy()
  expect(screen.getByText(/couple bas\/haut/)).toBeTruthy()
  const link = screen.getByRole("link", { name: /your draft is kept/, hidden: true })
  expect(link.getAttribute("href")).toBe(`#/c/${post.key.ledger}/p/${post.key.item}`)
  fireEvent.click(link)
  expect(opened).toBe(1)
})

test("a few letters say too little", async () => {
  const { fake, post } = furnish()
  const { rerender } = renderOnSite(fake, <SimilarQuestions title={post.title} text="" onOpen={() => undefined} />)
  await screen.findByText(post.title)
  rerender(<SimilarQuestions title="Comment" text="" onOpen={() => undefined} />)
  await waitFor(() => expect(screen.queryByText(post.title)).toBeNull())
})
