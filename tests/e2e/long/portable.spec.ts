import { execFile, spawnSync } from "node:child_process"
import { chmod, chown, mkdir, mkdtemp, open, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { expect, test } from "../fixtures/lan.ts"
import { article, expectHome, foundSite, invite, joinSite, post } from "../fixtures/steps.ts"

const execute = promisify(execFile)
const root = join(import.meta.dirname, "..", "..", "..")
const name = `Palabre-${process.platform}-${process.arch}`

/** Nobody: an ordinary user on every Linux, without a home and without any right. */
const NOBODY = 65_534
const asNobody = ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"]

/** What a double click has: no variable of ours, nothing of a terminal. */
const bare = ["env", "-i", "PATH=/usr/bin:/bin", "HOME=/nonexistent", "LC_ALL=C"]

let parent = ""

test.beforeAll(async () => {
  test.setTimeout(300_000)
  await execute(process.execPath, [join(root, "build", "portable.mjs"), "--own-node"])
  parent = await mkdtemp(join(tmpdir(), "palabre-portable-"))
  await chmod(parent, 0o755)
})
test.afterAll(() => rm(parent, { recursive: true, force: true, maxRetries: 5 }))

/** Unpacks the archive as an ordinary user would, into a folder as people name theirs. @returns what starts it */
const unpack = async (owner: string): Promise<string> => {
  const folder = join(parent, owner, "L’usine d’à côté")
  await mkdir(folder, { recursive: true })
  await chown(folder, NOBODY, NOBODY)
  const archive = await open(join(root, "dist", "portable", `${name}.tar.gz`))
  try {
    const [command, ...args] = [...asNobody, "tar", "-xz", "-C", folder]
    const { status } = spawnSync(command, args, { stdio: [archive.fd, "inherit", "inherit"] })
    expect(status).toBe(0)
  } finally {
    await archive.close()
  }
  return join(folder, name)
}

const programIn = (folder: string) => [...asNobody, ...bare, join(folder, "palabre.sh")]

test("an unpacked folder starts for an ordinary user without any network, founds a site, and a second copy joins it", async ({
  lan,
}) => {
  test.setTimeout(240_000)
  const [first, second] = [await unpack("alice"), await unpack("bob")]
  const alice = await lan.open("alice", { program: programIn(first) })
  expect(alice.route("192.0.2.1")).toBe("unreachable")
  await foundSite(alice.page, { site: "Atelier Nord", name: "Alice Martin" })
  await post(alice.page, "Bonjour depuis une clé USB")
  const invitation = await invite(alice.page)
  const bob = await lan.open("bob", { program: programIn(second) })
  await joinSite(bob.page, { invitation, site: "Atelier Nord", name: "Bob Durand" })
  await expectHome(bob.page)
  await expect(article(bob.page, "Bonjour depuis une clé USB")).toBeVisible()
  // What it keeps lies beside it, and nowhere else.
  expect(await readdir(join(first, "data", "host"))).toContain("profiles.json")
})
