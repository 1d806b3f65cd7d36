import { mkdtemp, readFile, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { openDesktopState } from "./desktopState.ts"

test("what a member chose is there at the next start; what can't be read is as at first", async () => {
  const folder = await mkdtemp(join(tmpdir(), "palabre-desktop-"))
  const state = await openDesktopState(folder)
  expect(state.get()).toMatchObject({ background: false, backup: null })
  await Promise.all([state.change({ background: true }), state.change({ language: "fr" })])
  expect((await openDesktopState(folder)).get()).toMatchObject({ background: true, language: "fr" })
  expect(await readFile(join(folder, "desktop.json"), "utf8")).toContain('"background": true')
  for (const damaged of ["", "{", '{"version":2}', '{"version":1,"background":"yes"}']) {
    await writeFile(join(folder, "desktop.json"), damaged)
    expect((await openDesktopState(folder)).get()).toMatchObject({ background: false, language: null })
  }
})
