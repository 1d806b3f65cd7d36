import { expect, test } from "vitest"
import { mayOpenOutside } from "./openOutside.ts"

test.each([
  ["https://example.org/", true],
  ["http://localhost:8080/", true],
  ["mailto:a@example.org", true],
  ["HTTPS://EXAMPLE.ORG", true],
  ["file:///etc/passwd", false],
  ["javascript:alert(1)", false],
  ["\u0000https://example.org", true],
  ["ms-msdt:/id", false],
  ["vscode://x", false],
  ["//example.org", false],
  [`https://example.org/${"a".repeat(5_000)}`, false],
])("the address %j may be opened by another program: %s", (address, may) => {
  expect(mayOpenOutside(address)).toBe(may)
})
