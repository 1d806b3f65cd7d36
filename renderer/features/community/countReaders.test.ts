import { expect, test } from "vitest"
import { fakeMember } from "../../../tests/fakes/fakeIds.ts"
import { countReaders } from "./countReaders.ts"

const everybody = (["owner", "member", "guest", "guest"] as const).map((role, at) => ({ id: fakeMember(at + 1), role }))

test("an open community is read by everybody but guests who were not let in; any other by its members", () => {
  expect(countReaders({ access: "open", members: [fakeMember(1), fakeMember(4)] }, everybody)).toBe(3)
  expect(countReaders({ access: "open", members: [fakeMember(1)] }, everybody)).toBe(2)
  expect(countReaders({ access: "private", members: [fakeMember(1)] }, everybody)).toBe(1)
})
