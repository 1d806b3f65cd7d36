import { mkdtemp, readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { createStartAtLogin } from "./startAtLogin.ts"

const createParts = async (platform: NodeJS.Platform, program: string) => {
  const noted: { openAtLogin?: boolean; args?: string[] }[] = []
  const app = {
    getLoginItemSettings: () => ({ openAtLogin: noted.at(-1)?.openAtLogin === true }) as never,
    setLoginItemSettings: (settings: object) => void noted.push(settings),
  }
  const configFolder = await mkdtemp(join(tmpdir(), "palabre-config-"))
  return { noted, configFolder, login: createStartAtLogin({ app, platform, program, configFolder }) }
}

test.each(["linux", "win32", "darwin"] as const)(
  "on %s it is off until it is turned on, and off again",
  async (system) => {
    const { login } = await createParts(system, "/opt/Palabre")
    expect(await login.isOn()).toBe(false)
    await login.set(true)
    expect(await login.isOn()).toBe(true)
    await login.set(false)
    expect(await login.isOn()).toBe(false)
  },
)

test("it starts without a window, also from a folder whose name has a meaning for the system", async () => {
  const linux = await createParts("linux", '/home/léa/100% "Palabre"/$HOME')
  await linux.login.set(true)
  const entry = await readFile(join(linux.configFolder, "autostart", "palabre.desktop"), "utf8")
  expect(entry).toContain(String.raw`Exec="/home/léa/100%% \"Palabre\"/\$HOME" --hidden`)
  const windows = await createParts("win32", "C:\\Palabre.exe")
  await windows.login.set(true)
  expect(windows.noted).toEqual([{ openAtLogin: true, path: "C:\\Palabre.exe", args: ["--hidden"] }])
})
