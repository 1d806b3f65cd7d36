import { fireEvent, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { createFakeSite } from "../../../tests/fakes/fakeSite.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { Sidebar } from "../navigation/Sidebar.tsx"
import { TopicScreen } from "./TopicScreen.tsx"
import { TopicsThisWeek } from "./TopicsThisWeek.tsx"

test("a topic's page has its usual spelling, however it was addressed, and can be followed", async () => {
  const { fake } = await renderScreen(<TopicScreen />, { path: "/t/S%C3%89CURITE" })
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("#sécurité")
  fireEvent.click(screen.getByRole("button", { name: "Unfollow" }))
  await screen.findByRole("button", { name: "Follow" })
  expect(fake.topics.get().find(({ tag }) => tag === "securite")?.followed).toBe(false)
})

test("a topic without posts offers to write the first one", async () => {
  const { asked } = await renderScreen(<TopicScreen />, { path: "/t/inconnu" })
  expect(screen.getByText("Nobody wrote about #inconnu yet")).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Write the first one" }))
  expect(asked).toEqual(["composer"])
})

test("the week's topics lead to their pages, what rises first; a quiet week shows nothing", async () => {
  await renderScreen(<TopicsThisWeek />)
  const links = screen.getAllByRole("link")
  expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
    ["#pilote-lyon (rising)", "/t/pilote-lyon"],
    ["#sécurité", "/t/securite"],
  ])
  await renderScreen(<TopicsThisWeek />, { fake: createFakeSite() })
  expect(screen.queryByRole("heading")).toBeNull()
})

test("followed topics stand in the navigation", async () => {
  const fake = createFurnishedSite()
  await renderScreen(<Sidebar />, { fake })
  const list = await screen.findByRole("list", { name: "Topics" })
  expect(list.textContent).toBe("#sécurité")
})
