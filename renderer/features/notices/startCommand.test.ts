import { expect, test } from "vitest"
import { startCommand } from "./startCommand.ts"

test("the command that starts Palabre again names the profile where it is not the usual one", () => {
  expect(startCommand(null)).toBe("npm start")
  expect(startCommand({ profile: "default", demonstration: false })).toBe("npm start")
  expect(startCommand({ profile: "bob", demonstration: false })).toBe("npm start -- --profile bob")
  expect(startCommand({ profile: "default", demonstration: false, packaging: "portable" })).toBeNull()
  expect(startCommand({ profile: "demo", demonstration: true })).toBe("npm run demo")
})
