import { beforeEach, expect, test } from "vitest"
import { takeInvitation } from "./takeInvitation.ts"

beforeEach(() => history.replaceState(null, "", "/?p=1"))

test("the invitation leaves the address bar at once", () => {
  history.replaceState(null, "", "/?p=1#join=secret")
  expect(takeInvitation(location, history)).toContain("#join=secret")
  expect(location.href).not.toContain("secret")
  expect(location.search).toBe("?p=1")
})

test("an address of a screen is left alone", () => {
  history.replaceState(null, "", "/#/people")
  expect(takeInvitation(location, history)).toBeNull()
  expect(location.hash).toBe("#/people")
})
