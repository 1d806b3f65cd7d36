import { mkdtemp, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { hashOfInvitationFile } from "./invitationFile.ts"

test.each([
  ["a.palabre", "Bonjour\n\npalabre1-AbC_-9\n", "#join=palabre1-AbC_-9"],
  ["a.txt", "palabre1-x", "#join=palabre1-x"],
  ["a.palabre", "no invitation", undefined],
  ["a.sh", "palabre1-x", undefined],
  ["a.palabre", `${" ".repeat(70_000)}palabre1-x`, undefined],
])("the file %s gives what invitation it holds", async (name, text, hash) => {
  const path = join(await mkdtemp(join(tmpdir(), "palabre-file-")), name)
  await writeFile(path, text)
  expect(await hashOfInvitationFile(path)).toBe(hash)
  expect(await hashOfInvitationFile(join(path, "nothing.palabre"))).toBeUndefined()
})
