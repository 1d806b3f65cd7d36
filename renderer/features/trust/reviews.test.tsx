import { act, fireEvent, screen, within } from "@testing-library/react"
import { afterEach, beforeEach, expect, test } from "vitest"
import type { MemberView } from "../../../shared/application/site.ts"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { changeMember, heldFunction, marcIn, MARC, ME, YUKI } from "../../../tests/fakes/furnishedPeople.ts"
import type { FakeSite } from "../../../tests/fakes/fakeSite.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { CommunityRoles } from "../community/roles/CommunityRoles.tsx"
import { InboxScreen } from "../inbox/InboxScreen.tsx"
import { ManageMember } from "./ManageMember.tsx"

let fake: FakeSite
const change = (id: MemberView["id"], changed: Partial<MemberView>) => changeMember(fake, id, changed)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }))

const zone = process.env["TZ"]
beforeEach(() => {
  fake = createFurnishedSite()
})
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"]
  else process.env["TZ"] = zone
})

const due = () =>
  screen.queryAllByRole("button", { name: /^Look at it again/ }).map((one) => one.getAttribute("aria-label"))

test("what is due waits in the inbox of whoever may change it, with a number, and opens there; nobody else is asked", async () => {
  change(MARC, { role: "moderator", roleReview: "2020-03-01" })
  change(YUKI, {
    functions: [heldFunction("referent", { review: "2020-02-01" }), heldFunction("leader", { review: "2999-01-01" })],
  })
  await renderScreen(<InboxScreen />, { fake })
  expect(due()).toEqual(["Look at it again: Yuki Tanabe, référent", "Look at it again: Marc Lefebvre, moderator"])
  press("Look at it again: Yuki Tanabe, référent")
  const dialog = await screen.findByRole("dialog", { name: "Function of Yuki Tanabe" })
  fireEvent.change(within(dialog).getByLabelText(/Look at it again/), { target: { value: "2999-01-01" } })
  fireEvent.click(within(dialog).getByRole("button", { name: "Save" }))
  await expect.poll(due).toEqual(["Look at it again: Marc Lefebvre, moderator"])
  act(() => change(ME, { role: "moderator" }))
  expect(due()).toEqual([])
})

test.each(["America/Los_Angeles", "Pacific/Auckland"])(
  "a day is the one that was chosen, seen from %s",
  async (zone) => {
    process.env["TZ"] = zone
    const [community] = fake.communities.get()
    if (!community) throw new Error("no community")
    const role = { member: MARC, role: "animator", since: 0, by: null, review: "2020-03-01" } as const
    change(MARC, { functions: [heldFunction("referent", { review: "2020-03-01" })] })
    await renderScreen(
      <>
        <CommunityRoles community={{ ...community, roles: [role] }} />
        <ManageMember member={marcIn(fake)} />
      </>,
      { fake },
    )
    expect(screen.getAllByText("was to be looked at again on March 1, 2020")).toHaveLength(2)
  },
)

test("the last owner of a community reads what leaving it takes; with a second one nobody does", async () => {
  const [community] = fake.communities.get()
  if (!community) throw new Error("no community")
  const owners = [ME, MARC].map((member) => ({ member, role: "owner", since: 0, by: null, review: null }) as const)
  const view = { ...community, mayManage: true, roles: owners.slice(0, 1) }
  await renderScreen(<CommunityRoles community={view} />, { fake })
  expect(screen.getByText(/Nobody else owns it/)).toBeTruthy()
  await renderScreen(<CommunityRoles community={{ ...view, roles: owners }} />, { fake })
  expect(screen.queryByText(/Nobody else owns it/)).toBeNull()
})
