import { expect, test } from "vitest"
import { findDeepLink, parseDeepLink } from "./deepLink.ts"
import { readDesktopArguments } from "./desktopArguments.ts"

test.each([
  ["palabre://join/abc-_1", { kind: "join", hash: "#join=abc-_1" }],
  ["palabre://join/abc/", { kind: "join", hash: "#join=abc" }],
  ["palabre://open/%C3%89lodie", { kind: "open", profile: "Élodie" }],
  ["palabre://join/", undefined],
  ["palabre://other/abc", undefined],
  ["palabre://open/", undefined],
  ["palabre://open/%E0%A4%A", undefined],
  ["palabre://open/..%2f..%2fetc", undefined],
  [`palabre://open/${"a".repeat(41)}`, undefined],
  ["palabre://join/a b", undefined],
  ["palabre://join/a#b", undefined],
  ["palabre://join/%3Cscript%3E", undefined],
  ["https://join/abc", undefined],
  [`palabre://join/${"a".repeat(20_000)}`, undefined],
])("the link %.60s gives %j", (link, read) => {
  expect(parseDeepLink(link)).toEqual(read)
})

test("a link is found among the arguments of the system", () => {
  expect(findDeepLink(["palabre", "--flag", "palabre://join/abc"])).toEqual({ kind: "join", hash: "#join=abc" })
  expect(findDeepLink(["palabre"])).toBeUndefined()
})

test.each([
  [["--profile=Élodie", "--port=4300", "--demonstration"], { name: "Élodie", port: 4300, demonstration: true }],
  [["--profile=../x", "--port=80"], { name: "default", port: null, demonstration: false }],
  [["--port=no"], { name: "default", port: null, demonstration: false }],
])("the arguments %j are read as they should", (args, expected) => {
  expect(readDesktopArguments(args)).toEqual(expected)
})
