import { act, fireEvent, screen } from "@testing-library/react"
import { useState } from "react"
import { beforeEach, expect, test } from "vitest"
import { createFurnishedSite } from "../../../../tests/fakes/fakeContent.ts"
import type { FakeSite } from "../../../../tests/fakes/fakeSite.ts"
import { renderOnSite } from "../../../../tests/fakes/renderOnSite.tsx"
import type { CommunityView } from "../../../../shared/application/site.ts"
import { AudienceSelect } from "./AudienceSelect.tsx"
import { noteAudience } from "./recentAudiences.ts"

beforeEach(() => localStorage.clear())

const createCommunities = (): FakeSite => {
  const fake = createFurnishedSite()
  const [some] = fake.communities.get()
  if (!some) throw new Error("the furnished site has communities")
  const names = ["Équipe Énergie", "Œuvres sociales", "Ligne 3", "Archives", "Lecture seule"]
  const ledgers = fake.communities.get().map(({ ledger }) => ledger)
  fake.communities.set(
    names.flatMap((name, at): readonly CommunityView[] => {
      const ledger = ledgers[at]
      return ledger ? [{ ...some, ledger, name, emoji: "🔧" }] : []
    }),
  )
  return fake
}

const closeOne = (fake: FakeSite, name: string, change: Partial<CommunityView>) =>
  fake.communities.set(fake.communities.get().map((view) => (view.name === name ? { ...view, ...change } : view)))
const find = (fake: FakeSite, name: string) => fake.communities.get().find((view) => view.name === name)?.ledger ?? null

const Choosing = ({ start, here }: { readonly start: CommunityView["ledger"] | null; readonly here?: string }) => {
  const [value, setValue] = useState(start)
  return <AudienceSelect value={value} here={(here ?? null) as CommunityView["ledger"] | null} onChange={setValue} />
}

const button = () => screen.getByRole("button")
const field = () => screen.getByRole("combobox", { name: "Find a community" })
const listed = () => screen.getAllByRole("option").map((option) => option.textContent?.split(",")[0]?.replace("🔧", ""))
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })
const press = (key: string) => fireEvent.keyDown(field(), { key })

test("a few letters find a community, whatever the accents, and Enter chooses it", () => {
  const fake = createCommunities()
  renderOnSite(fake, <Choosing start={find(fake, "Ligne 3")} />)
  fireEvent.click(button())
  expect(document.activeElement).toBe(field())
  type("energ")
  expect(listed()).toEqual(["Équipe Énergie"])
  type("oeuv")
  press("Enter")
  expect(screen.queryByRole("listbox")).toBeNull()
  expect(document.activeElement).toBe(button())
  expect(button().getAttribute("aria-label")).toBe("Community: Œuvres sociales")
})

test("a letter typed on the button begins to search", () => {
  const fake = createCommunities()
  renderOnSite(fake, <Choosing start={null} />)
  expect(button().getAttribute("aria-label")).toBe("Choose a community")
  fireEvent.keyDown(button(), { key: "l" })
  expect(field()).toHaveProperty("value", "l")
  expect(listed()[0]).toBe("Ligne 3")
})

test("the chosen one stands first, then where one is, then where one wrote last", () => {
  const fake = createCommunities()
  const [first, second, third] = ["Archives", "Ligne 3", "Lecture seule"].map((name) => find(fake, name))
  if (third) noteAudience(localStorage, fake.site.id, third)
  renderOnSite(fake, <Choosing start={first ?? null} {...(second ? { here: second } : {})} />)
  fireEvent.click(button())
  expect(listed()).toEqual(["Archives", "Ligne 3", "Lecture seule", "Équipe Énergie", "Œuvres sociales"])
})

test("whence a post is passed on stands last, and says that it is there already", () => {
  const fake = createCommunities()
  const origin = find(fake, "Équipe Énergie") ?? undefined
  renderOnSite(fake, <AudienceSelect value={null} here={null} origin={origin} onChange={() => undefined} />)
  fireEvent.click(button())
  expect(listed().at(-1)).toBe("Équipe Énergie")
  expect(screen.getAllByRole("option").at(-1)?.textContent).toContain("The post is there already")
})

test("those that take nothing of ours stand last, say why, and cannot be chosen", () => {
  const fake = createCommunities()
  const me = fake.site.me.member
  closeOne(fake, "Archives", { mayWrite: false, archivedAt: 1 })
  closeOne(fake, "Lecture seule", { mayWrite: false, roles: [{ member: me, role: "reader" }] as never })
  closeOne(fake, "Ligne 3", { ready: false })
  renderOnSite(fake, <Choosing start={find(fake, "Équipe Énergie")} />)
  fireEvent.click(button())
  const closed = screen.getAllByRole("option").filter((option) => option.getAttribute("aria-disabled") === "true")
  expect(closed.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining("Has not arrived"),
    expect.stringContaining("Archived"),
    expect.stringContaining("You are a reader"),
  ])
  type("archives")
  press("Enter")
  expect(screen.getByRole("listbox")).toBeTruthy()
  expect(button().getAttribute("aria-label")).toBe("Community: Équipe Énergie")
})

test("arrows move in the list as a screen reader hears it, and Escape closes nothing but the list", () => {
  const fake = createCommunities()
  let heard = 0
  renderOnSite(
    fake,
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- stands for the composer around it
    <div onKeyDown={() => (heard += 1)}>
      <Choosing start={null} />
    </div>,
  )
  fireEvent.click(button())
  const marked = () => document.getElementById(field().getAttribute("aria-activedescendant") ?? "")?.textContent
  const before = marked()
  press("ArrowDown")
  expect(marked()).not.toBe(before)
  press("ArrowUp")
  expect(marked()).toBe(before)
  expect(field().getAttribute("data-mantine-stop-propagation")).toBe("true")
  press("Escape")
  expect([screen.queryByRole("listbox"), document.activeElement, heard]).toEqual([null, button(), 0])
})

test("leaving the list closes it", () => {
  const fake = createCommunities()
  renderOnSite(
    fake,
    <>
      <Choosing start={null} />
      <input aria-label="Elsewhere" />
    </>,
  )
  fireEvent.click(button())
  act(() => screen.getByRole("textbox", { name: "Elsewhere" }).focus())
  expect(screen.queryByRole("listbox")).toBeNull()
})

test("what is looked for in vain is said to be so", () => {
  renderOnSite(createCommunities(), <Choosing start={null} />)
  fireEvent.click(button())
  type("zzz")
  expect(screen.getByText("No community of this name.")).toBeTruthy()
})
