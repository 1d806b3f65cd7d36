import { mkdtemp, readFile, readdir, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeEach, describe, expect, test } from "vitest"
import { openProfileRegistry, readProfiles } from "./profileRegistry.ts"

let folder = ""
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "palabre registre é "))
})

const open = async () => (await openProfileRegistry(folder)).registry
const wish = (name: string, port: number | null = null) => ({
  name,
  port,
  shell: "browser" as const,
  demonstration: false,
})

describe("the register of profiles", () => {
  test("gives the default profile 4180 and the others the next ones, whoever starts first", async () => {
    const registry = await open()
    for (const name of ["Bob", "default", "Élodie"]) await registry.add(registry.propose(wish(name)))
    expect(registry.profiles().map(({ name, port }) => [name, port])).toEqual([
      ["Bob", 4181],
      ["default", 4180],
      ["Élodie", 4182],
    ])
  })

  test("keeps address, shell and token for life", async () => {
    const first = await open()
    const profile = first.propose(wish("default", 4300))
    await first.add(profile)
    const second = await open()
    expect(second.propose({ ...wish("default", 4999), shell: "electron" })).toEqual(profile)
  })

  test("does not remember what was only proposed", async () => {
    const registry = await open()
    registry.propose(wish("Bob"))
    expect(await readProfiles(folder)).toEqual([])
  })

  test("keeps every change of many made at once", async () => {
    const registry = await open()
    for (const name of ["a", "b", "c"]) await registry.add(registry.propose(wish(name)))
    await Promise.all([
      registry.update("a", { joined: true }),
      registry.update("b", { addresses: ["host:4190"] }),
      registry.setLanPort(4191),
    ])
    const again = await open()
    expect([again.find("a")?.joined, again.find("b")?.addresses, again.lanPort()]).toEqual([true, ["host:4190"], 4191])
  })

  test.each(["", "{", "null", '{"version":2}', '{"version":1,"lanPort":null,"profiles":[{"name":"a"}]}'])(
    "keeps a register that reads %j under another name and starts anew",
    async (damaged) => {
      await writeFile(join(folder, "profiles.json"), damaged)
      const { registry, setAside } = await openProfileRegistry(folder)
      expect(registry.profiles()).toEqual([])
      expect(await readFile(setAside ?? "", "utf8")).toBe(damaged)
      await registry.add(registry.propose(wish("default")))
      expect(await readProfiles(folder)).toHaveLength(1)
    },
  )

  test.runIf(process.platform !== "win32")("lets nobody else read the tokens", async () => {
    const registry = await open()
    await registry.add(registry.propose(wish("default")))
    const { mode } = await stat(join(folder, "profiles.json"))
    expect(mode & 0o077).toBe(0)
  })

  test("leaves no draft behind", async () => {
    const registry = await open()
    await registry.add(registry.propose(wish("default")))
    expect(await readdir(folder)).toEqual(["profiles.json"])
  })
})
