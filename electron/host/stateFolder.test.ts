import { expect, test } from "vitest"
import { stateFolder } from "./stateFolder.ts"

const normal = (path: string): string => path.replaceAll("\\", "/")

test.each([
  ["linux", {}, "/home/a/.local/state/palabre"],
  ["linux", { XDG_STATE_HOME: "/state" }, "/state/palabre"],
  ["linux", { XDG_STATE_HOME: "relative" }, "/home/a/.local/state/palabre"],
  ["darwin", {}, "/home/a/Library/Application Support/Palabre"],
  ["win32", { LOCALAPPDATA: "C:/Users/a/AppData/Local" }, "C:/Users/a/AppData/Local/Palabre"],
  ["win32", {}, "/home/a/AppData/Local/Palabre"],
  ["linux", { PALABRE_HOME: "/elsewhere", XDG_STATE_HOME: "/state" }, "/elsewhere"],
] as const)("on %s with %j profiles are remembered in %s", (platform, environment, expected) => {
  expect(normal(stateFolder(platform, environment, "/home/a"))).toBe(expected)
})
