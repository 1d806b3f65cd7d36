import { fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { useParams } from "@tanstack/react-router"
import { HomeEmpty } from "./HomeEmpty.tsx"

const Shown = () => {
  const { ledger } = useParams({ strict: false })
  return <>{ledger === undefined ? <HomeEmpty /> : <p>at {ledger}</p>}</>
}

test("a home without posts asks a first question", async () => {
  const { asked } = await renderScreen(<Shown />)
  fireEvent.click(screen.getByRole("button", { name: "Ask a question" }))
  expect(asked).toEqual(["composer"])
})

test("a home that is empty because of what was muted says so, and leads to where somebody wrote last", async () => {
  const fake = createFurnishedSite()
  const joined = fake.communities.get().filter((community) => community.joined)
  for (const { ledger } of joined) await fake.site.muteCommunity(ledger, true)
  fake.communities.set(
    fake.communities.get().map((one) => ({ ...one, posts: 2, lastActivity: one.ledger === joined[1]?.ledger ? 9 : 1 })),
  )
  await renderScreen(<Shown />, { fake })
  expect(screen.getByText("Your communities are muted")).toBeTruthy()
  expect(screen.queryByRole("button", { name: "Ask a question" })).toBeNull()
  fireEvent.click(screen.getByRole("button", { name: `Open ${joined[1]?.name}` }))
  await waitFor(() => expect(screen.getByText(`at ${joined[1]?.ledger}`)).toBeTruthy())
})

test("what was muted before anybody wrote there explains nothing", async () => {
  const fake = createFurnishedSite()
  for (const { ledger } of fake.communities.get()) await fake.site.muteCommunity(ledger, true)
  fake.communities.set(fake.communities.get().map((one) => ({ ...one, posts: 0 })))
  await renderScreen(<Shown />, { fake })
  expect(screen.getByRole("button", { name: "Ask a question" })).toBeTruthy()
})
