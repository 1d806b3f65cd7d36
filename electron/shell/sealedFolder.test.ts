import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises"
import { randomBytes } from "node:crypto"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { createSalt, keyOf, openSealedFolder, sealFolder } from "./sealedFolder.ts"

const PASSPHRASE = "une phrase assez longue"

const seal = async () => {
  const root = await mkdtemp(join(tmpdir(), "palabre-seal-"))
  const folder = join(root, "data")
  await mkdir(join(folder, "deep"), { recursive: true })
  // Larger than two pieces, and one that is empty.
  const big = randomBytes(600_000)
  await writeFile(join(folder, "deep", "big.bin"), big)
  await writeFile(join(folder, "empty"), "")
  await writeFile(join(folder, "left-out"), "x")
  const salt = createSalt()
  const path = join(root, "copy")
  await sealFolder({ folder, keeps: (name) => name !== "left-out" }, path, await keyOf(PASSPHRASE, salt), salt)
  return { root, path, big }
}

test("a folder comes back byte by byte, also where the passphrase is typed with its accents apart", async () => {
  const { root, path, big } = await seal()
  await openSealedFolder(path, join(root, "back"), PASSPHRASE.normalize("NFD"))
  expect(await readFile(join(root, "back", "deep", "big.bin"))).toEqual(big)
  expect((await readdir(join(root, "back"))).sort()).toEqual(["deep", "empty"])
})

test("a copy that is changed, cut off or no copy leaves nothing behind", async () => {
  const { root, path } = await seal()
  const sealed = await readFile(path)
  const changed = Buffer.from(sealed)
  changed[300_000] = (changed[300_000] ?? 0) ^ 1
  const cases = [
    ["wrong-passphrase", changed],
    ["cut-off", sealed.subarray(0, 300_000)],
    // The last piece is missing, and what is there ends where a piece ends.
    ["cut-off", sealed.subarray(0, 15 + 16 + 8 + 4 + 256 * 1024 + 16)],
    ["not-a-copy", Buffer.from("hello")],
    ["not-a-copy", randomBytes(1_000)],
  ] as const
  for (const [code, bytes] of cases) {
    await writeFile(join(root, "bad"), bytes)
    await expect(openSealedFolder(join(root, "bad"), join(root, "back"), PASSPHRASE)).rejects.toMatchObject({ code })
    await expect(readdir(join(root, "back"))).rejects.toMatchObject({ code: "ENOENT" })
  }
  await expect(openSealedFolder(path, join(root, "back"), "une autre phrase")).rejects.toMatchObject({
    code: "wrong-passphrase",
  })
})
