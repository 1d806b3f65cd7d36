import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { FIRST_PAGE_PORT } from "../electron/host/profileSchema.ts"
import { stateFolder } from "../electron/host/stateFolder.ts"
import { DEFAULT_LAN_PORT } from "../shared/bridge/networkAddress.ts"
import { MAX_INVITATION_ADDRESSES } from "../shared/site/invitation.ts"

const root = fileURLToPath(new URL("..", import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), "utf8")
const documents = { en: read("docs/for-it.md"), fr: read("docs/pour-la-dsi.md") }

const codes = (text: string): readonly string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code)

/** What kind of line stands where: `##`, `|`, `-`, or text. */
const shape = (text: string): readonly string[] =>
  text.split("\n").map((line) => /^(?:#+|\||-)/.exec(line)?.[0] ?? (line === "" ? "" : "text"))

describe("what IT is told", () => {
  test("is the same in French and in English: line by line, with the same names of files, ports and rules", () => {
    expect(shape(documents.fr)).toEqual(shape(documents.en))
    expect(codes(documents.fr)).toEqual(codes(documents.en))
  })

  test("names the ports that the host really opens", () => {
    const ports = codes(documents.en)
    expect(ports).toContain(String(FIRST_PAGE_PORT))
    expect(ports).toContain(String(DEFAULT_LAN_PORT))
    const tried = Number(/PORTS_TO_TRY = (\d+)/.exec(read("electron/host/lanServer.ts"))?.[1])
    expect(ports).toContain(String(DEFAULT_LAN_PORT + tried - 1))
    expect(MAX_INVITATION_ADDRESSES).toBe(8)
  })

  test("names the folders that the host really uses", () => {
    const folders = codes(documents.en)
    expect(folders).toContain(stateFolder("win32", { LOCALAPPDATA: "%LOCALAPPDATA%" }, "~").replaceAll("/", "\\"))
    expect(folders).toContain(stateFolder("darwin", {}, "~"))
    expect(folders).toContain(stateFolder("linux", {}, "~"))
    expect(stateFolder("linux", { PALABRE_HOME: "/elsewhere" }, "~")).toBe("/elsewhere")
  })

  test("keeps the typography of French: no plain space before a sign that has two parts", () => {
    expect(documents.fr.replaceAll(/`[^`]*`/g, "")).not.toMatch(/ [:;?!](?:\s|$)/)
    expect(documents.fr).not.toContain("'")
  })
})
