import { expect, test } from "vitest"
import { findDeepLink, hashOfDeepLink } from "./deepLink.ts"
import { readDesktopArguments } from "./desktopArguments.ts"

test.each([
  ["palabre://join/abc-_1", "#join=abc-_1"],
  ["palabre://join/abc/", "#join=abc"],
  ["palabre://join/", undefined],
  ["palabre://open/abc", undefined],
  ["palabre://join/a b", undefined],
  ["palabre://join/a#b", undefined],
  ["palabre://join/%3Cscript%3E", undefined],
  ["https://join/abc", undefined],
  [`palabre://join/${"a".repeat(20_000)}`, undefined],
])("the link %.60s gives %s", (link, hash) => {
  expect(hashOfDeepLink(link)).toBe(hash)
})

test("a link is found among the arguments of the system", () => {
  expect(findDeepLink(["palabre", "--flag", "palabre://join/abc"])).toBe("#join=abc")
  expect(findDeepLink(["palabre"])).toBeUndefined()
})

test.each([
  [["--profile=Élodie", "--port=4300", "--demonstration"], { name: "Élodie", port: 4300, demonstration: true }],
  [["--profile=../x", "--port=80"], { name: "default", port: null, demonstration: false }],
  [["--port=no"], { name: "default", port: null, demonstration: false }],
])("the arguments %j are read as they should", (args, expected) => {
  expect(readDesktopArguments(args)).toEqual(expected)
})
