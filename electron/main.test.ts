import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest"
import { WebSocket } from "ws"
import type { WindowBridge } from "../shared/bridge/windowBridge.ts"
import { buildDesktop, startDesktop } from "../tests/fixtures/desktopBundle.ts"
import type { StartedDesktop, StartOptions } from "../tests/fixtures/desktopBundle.ts"
import { holdPort } from "../tests/fixtures/ports.ts"

let bundle = ""
const running: StartedDesktop[] = []
const caught = ["uncaughtException", "unhandledRejection"] as const
const before = caught.map((name) => process.listeners(name as "uncaughtException"))

beforeAll(async () => {
  bundle = await buildDesktop()
}, 120_000)
afterAll(() => rm(bundle, { recursive: true, force: true }))
afterEach(async () => {
  for (const desktop of running.splice(0)) await desktop.end()
  for (const [at, name] of caught.entries())
    for (const listener of process.listeners(name as "uncaughtException"))
      if (!before[at]?.includes(listener)) process.removeListener(name, listener)
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

/** Started, with its first page loaded. */
const start = async (options: StartOptions = {}): Promise<StartedDesktop> => {
  const desktop = await startDesktop(bundle, options)
  running.push(desktop)
  return desktop
}
const firstWindow = async (desktop: StartedDesktop) => {
  await vi.waitFor(() => expect(desktop.windows[0]?.webContents.documents).toHaveLength(1), 30_000)
  const [window] = desktop.windows
  if (!window) throw new Error("no window")
  return window
}
const open = async (options: StartOptions = {}) => {
  const desktop = await start(options)
  const window = await firstWindow(desktop)
  const contents = window.webContents
  const bridge = contents.world["palabre"] as WindowBridge
  return { desktop, window, contents, bridge, session: contents.session }
}
const call = async (bridge: WindowBridge, name: string, argument: unknown = null): Promise<unknown> => {
  const outcome = (await bridge.call(name, argument as null)) as { ok: boolean; value?: unknown; code?: string }
  return outcome.ok ? outcome.value : outcome.code
}

describe("the window", () => {
  test("shows the page at the desktop's own origin, from files beside the program alone", async () => {
    const { contents } = await open()
    expect(contents.documents).toEqual(["app://palabre/"])
  })

  test("is sandboxed, isolated, without Node, experiments or mixed content", async () => {
    const { window } = await open()
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    })
    expect(window.options.webPreferences).not.toHaveProperty("enableBlinkFeatures")
  })

  test("stands where it stood, and on a screen that is still there", async () => {
    const first = await open()
    first.window.bounds = { x: 300, y: 200, width: 900, height: 700 }
    await first.desktop.end()
    const { home, port } = first.desktop
    const second = await open({ home, port })
    expect(second.window.options).toMatchObject({ x: 300, y: 200, width: 900, height: 700 })
    second.window.bounds = { x: 5_000, y: 200, width: 900, height: 700 }
    await second.desktop.end()
    const third = await open({ home, port })
    expect(third.window.options).not.toHaveProperty("x")
  })

  test("opens though its port is taken, and its page still speaks to its host", async () => {
    const held = await holdPort()
    try {
      const { bridge } = await open({ port: held.port })
      const { signaling } = (await call(bridge, "describe")) as { signaling: string }
      expect(signaling).not.toContain(`:${held.port}/`)
    } finally {
      await held.release()
    }
  })
})

describe("the protocol", () => {
  test("is standard and secure, and bypasses no policy", async () => {
    const { desktop } = await open()
    expect(desktop.schemes).toEqual([
      {
        scheme: "app",
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ])
  })

  test("answers with a strict policy, whatever it answers", async () => {
    const { session, desktop } = await open()
    for (const path of ["", "assets/app-1a2b.js", "nothing.js"]) {
      const { headers } = await session.fetch(`app://palabre/${path}`)
      const policy = headers.get("content-security-policy") ?? ""
      expect(policy).toContain("default-src 'none'; script-src 'self';")
      expect(policy).toContain(`connect-src 'self' ws://localhost:${desktop.port};`)
      expect(policy).toMatch(/base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'/)
      expect(headers.get("x-content-type-options")).toBe("nosniff")
    }
  })

  test("gives the page's own files to GET, and nothing else to anybody", async () => {
    const { session } = await open()
    const asked = [
      ["POST", "app://palabre/", 405],
      ["HEAD", "app://palabre/", 405],
      ["GET", "app://palabre/../../secret.txt", 404],
      ["GET", "app://palabre/%2e%2e/secret.txt", 404],
      ["GET", "app://palabre/..%2fsecret.txt", 404],
      ["GET", "app://palabre/%5c..%5csecret.txt", 404],
      ["GET", "app://a:b@palabre/", 404],
      ["GET", "app://palabre/assets", 404],
      ["GET", "app://palabre/assets/app-1a2b.js", 200],
    ] as const
    for (const [method, url, status] of asked)
      expect({ method, url, status: (await session.fetch(url, { method })).status }).toEqual({ method, url, status })
  })

  test("lets the page fetch nothing but itself and its host", async () => {
    const { session, desktop } = await open()
    const own = ["app://palabre/x.js", `ws://localhost:${desktop.port}/signal`, "blob:app://palabre/1", "data:,x"]
    const foreign = ["https://example.org/", "http://localhost:1/", "ws://10.0.0.1/", "file:///etc/passwd", "app://x/"]
    expect([...own, ...foreign].filter((url) => !session.isBlocked(url))).toEqual(own)
    expect([session.proxy, session.spellChecker]).toEqual([{ mode: "direct" }, process.platform === "darwin"])
    expect([session.download("blob:app://palabre/1"), session.download("https://example.org/x.exe")]).toEqual([
      true,
      false,
    ])
  })
})

describe("the bridge", () => {
  test("is one frozen object of two functions, and the page finds nothing else of Electron", async () => {
    const { contents, bridge } = await open()
    expect(Object.keys(contents.world)).toEqual(["palabre"])
    expect([Object.keys(bridge).sort(), Object.isFrozen(bridge)]).toEqual([["call", "listen"], true])
  })

  test("answers the page: its host, and the desktop itself", async () => {
    const { bridge } = await open()
    expect(await call(bridge, "describe")).toMatchObject({ profile: "default", shell: "desktop", version: "9.9.9" })
    expect(await call(bridge, "desktop")).toMatchObject({ tray: true, background: false, startAtLogin: false })
  })

  test("refuses every other sender", async () => {
    const { contents } = await open()
    const page = contents.mainFrame
    const foreign = [
      null,
      { url: "app://palabre/", origin: "app://palabre", parent: page },
      { url: "https://example.org/", origin: "https://example.org", parent: null },
      { url: "https://example.org/", origin: "app://palabre", parent: null },
      { url: "app://palabre/", origin: "null", parent: null },
      { url: "app://palabre.evil/", origin: "app://palabre.evil", parent: null },
    ]
    for (const frame of foreign)
      expect(await contents.invokeFrom(frame, "palabre:call", "describe", null)).toEqual({ ok: false, code: "denied" })
    expect(await contents.invokeFrom(page, "palabre:call", "lanAddresses", null)).toMatchObject({ ok: true })
  })

  test("refuses what no contract names, and what a contract does not allow", async () => {
    const { bridge } = await open()
    const asked = [
      ["nothing", null, "unknown-call"],
      ["constructor", null, "unknown-call"],
      ["__proto__", null, "unknown-call"],
      ["describe", 1, "malformed"],
      ["rememberSite", { id: "x", name: "y" }, "malformed"],
      ["addAddress", "not an address", "address-invalid"],
      ["setBackground", "yes", "malformed"],
      ["showFolder", "/etc", "malformed"],
      ["showCount", -1, "malformed"],
      ["chooseBackup", { passphrase: "short" }, "malformed"],
      ["notify", { tag: "t", title: "x".repeat(301), body: "" }, "malformed"],
    ] as const
    for (const [name, argument, code] of asked)
      expect({ name, answer: await call(bridge, name, argument) }).toEqual({ name, answer: code })
  })

  test("tells the page when the machine wakes, and hands over no sender", async () => {
    const { desktop, bridge } = await open()
    const heard: unknown[][] = []
    const stop = bridge.listen((...args: unknown[]) => heard.push(args))
    desktop.powerMonitor.emit("resume")
    expect(heard.filter(([event]) => (event as { kind: string }).kind === "woke")).toEqual([[{ kind: "woke" }]])
    stop()
  })
})

describe("links", () => {
  test("lead out of the window to the person's own programs by three schemes, or nowhere", async () => {
    const { desktop, contents } = await open()
    const hostile = ["file:///etc/passwd", "javascript:alert(1)", "smb://x/y", "ms-msdt:/id", "data:text/html,x", "x"]
    for (const url of ["https://example.org/a", "http://localhost:4181/", "mailto:a@example.org", ...hostile]) {
      expect(contents.navigate(url)).toBe(false)
      expect(contents.open(url)).toBe("deny")
    }
    expect(new Set(desktop.outside)).toEqual(
      new Set(["https://example.org/a", "http://localhost:4181/", "mailto:a@example.org"]),
    )
    expect(contents.navigate("app://palabre/#/home")).toBe(true)
    expect(contents.navigate("app://palabre.evil/")).toBe(false)
  })

  test("open no second window, frame, webview or redirect", async () => {
    const { desktop, contents } = await open()
    expect(contents.open("app://palabre/")).toBe("deny")
    expect(contents.embed("app://palabre/")).toBe(false)
    expect(contents.attachWebview()).toBe(false)
    expect(contents.redirect("https://example.org/")).toBe(false)
    expect(contents.redirect("app://palabre/")).toBe(true)
    expect(desktop.windows).toHaveLength(1)
  })

  test("of the system reach the page: at the start, from a second start, and in a file", async () => {
    const { desktop, contents } = await open({ args: ["palabre://join/palabre1-first"] })
    expect(contents.mainFrame.url).toBe("app://palabre/#join=palabre1-first")
    desktop.app.emit("second-instance", {}, ["palabre", "palabre://join/palabre1-second"])
    await vi.waitFor(() => expect(contents.mainFrame.url).toBe("app://palabre/#join=palabre1-second"), 30_000)
    const file = join(desktop.home, "Atelier.palabre")
    await writeFile(file, "Bonjour,\n\npalabre1-third\n")
    desktop.app.emit("open-file", { preventDefault: () => undefined }, file)
    await vi.waitFor(() => expect(contents.mainFrame.url).toBe("app://palabre/#join=palabre1-third"), 30_000)
    expect([desktop.windows.length, contents.documents.length]).toEqual([1, 1])
    expect(desktop.app.protocols[0]?.[0]).toBe("palabre")
  })

  test("open a profile that is there, and make none", async () => {
    const { desktop } = await open()
    for (const link of ["palabre://open/Nobody", "palabre://open/..%2f..", "palabre://join/%3Cscript%3E"])
      desktop.app.emit("second-instance", {}, ["palabre", link])
    desktop.app.emit("second-instance", {}, ["palabre", "--profile=Bob"])
    await vi.waitFor(() => expect(desktop.windows[1]?.webContents.documents).toHaveLength(1), 30_000)
    expect(desktop.windows.map(({ webContents }) => webContents.session.partition)).toEqual([
      `persist:profile-${desktop.port}`,
      "persist:profile-4181",
    ])
    expect(await readFile(join(desktop.home, "profiles.json"), "utf8")).not.toContain("Nobody")
  })
})

describe("permissions", () => {
  test("are refused but for what the page needs, to every page but ours, and to frames", async () => {
    const { session } = await open()
    const asked = [
      "media",
      "geolocation",
      "clipboard-read",
      "openExternal",
      "usb",
      "notifications",
      "fullscreen",
      "new",
    ]
    expect(asked.filter((permission) => session.asks(permission, "app://palabre/"))).toEqual([])
    expect(asked.filter((permission) => session.checks(permission, "app://palabre/"))).toEqual([])
    expect(session.asks("clipboard-sanitized-write", "app://palabre/")).toBe(true)
    expect(session.asks("clipboard-sanitized-write", "app://palabre/", false)).toBe(false)
    expect(session.asks("clipboard-sanitized-write", "https://example.org/")).toBe(false)
    expect(session.checks("persistent-storage", "app://palabre/")).toBe(true)
    expect(session.checks("persistent-storage", "https://example.org/")).toBe(false)
    expect(session.mayUseDevice()).toBe(false)
  })
})

describe("the background", () => {
  test("keeps the page when its window is closed, where the member chose so, until they quit really", async () => {
    const { desktop, window, bridge } = await open()
    expect(await call(bridge, "setBackground", true)).toMatchObject({ background: true })
    expect(window.close()).toBe(false)
    expect([window.visible, desktop.app.gone]).toEqual([false, false])
    desktop.trays[0]?.emit("click")
    expect(window.visible).toBe(true)
    const quit = desktop.trays[0]?.items.at(-1)
    window.close()
    quit?.click?.({} as never, undefined, {})
    await vi.waitFor(() => expect([window.destroyed, desktop.app.gone]).toEqual([true, true]), 30_000)
  })

  test("is not for a system without a place to come back from, nor by default", async () => {
    const { desktop, window, bridge } = await open({ tray: false })
    expect(await call(bridge, "setBackground", true)).toMatchObject({ tray: false })
    expect(window.close()).toBe(true)
    await vi.waitFor(() => expect(desktop.app.gone).toBe(true), 30_000)
  })

  test("begins with the session where the member chose so, without a window in the way", async () => {
    const { window } = await open({ args: ["--hidden"] })
    expect(window.visible).toBe(false)
  })
})

test("a notification brings the window back when it is clicked, and its page hears which", async () => {
  const { desktop, window, bridge } = await open()
  const heard: unknown[] = []
  bridge.listen((event) => heard.push(event))
  for (const body of ["one", "two"]) await call(bridge, "notify", { tag: "t", title: "Bob", body })
  expect(desktop.notices.map(({ shown }) => shown)).toEqual([false, true])
  window.hide()
  desktop.notices[1]?.emit("click")
  expect([window.visible, heard]).toEqual([true, [{ kind: "clicked", tag: "t" }]])
})

test("the icon and the bar say how much awaits the member, in the page's language", async () => {
  const { desktop, bridge } = await open()
  await call(bridge, "setLanguage", "fr")
  await call(bridge, "showCount", 3)
  expect([desktop.app.badge, desktop.trays[0]?.tip]).toEqual([3, "Palabre : 3 éléments à traiter"])
  expect(desktop.menu().map(({ label }) => label)).toContain("Édition")
})

test("the menu tells the page what was chosen", async () => {
  const { desktop, bridge } = await open()
  const heard: unknown[] = []
  bridge.listen((event) => heard.push(event))
  const file = desktop.menu()[0]?.submenu as { label?: string; click?: (...args: never[]) => void }[]
  file.find(({ label }) => label === "New post")?.click?.()
  expect(heard).toEqual([{ kind: "command", command: "write" }])
})

test("a second start hands over to the first, and ends", async () => {
  const desktop = await start({ firstInstance: false })
  await vi.waitFor(() => expect([desktop.app.gone, desktop.windows.length]).toEqual([true, 0]), 30_000)
})

test("another host of this person that runs already serves the window's page", async () => {
  const first = await open()
  const second = await open({ home: first.desktop.home, port: first.desktop.port })
  expect(await call(second.bridge, "describe")).toEqual(await call(first.bridge, "describe"))
})

test("a sealed copy of the data is written once a day while no window is open, and restored at the next start", async () => {
  const first = await open()
  const folder = join(first.desktop.home, "copies")
  first.desktop.chosen.push(folder)
  const passphrase = "une phrase longue"
  const store = join(first.desktop.home, "desktop", "Partitions", "profile-1", "IndexedDB", "app_palabre_0")
  await mkdir(store, { recursive: true })
  await mkdir(folder)
  await writeFile(join(store, "000003.log"), "what a member wrote")
  expect(await call(first.bridge, "chooseBackup", { passphrase })).toMatchObject({ backup: { folder, lastAt: null } })
  await first.desktop.end()
  const { home, port } = first.desktop
  const second = await open({ home, port })
  const [copy = ""] = await readdir(folder)
  expect(await call(second.bridge, "desktop")).toMatchObject({ backup: { folder, failure: null } })
  expect((await readFile(join(folder, copy))).includes("what a member wrote")).toBe(false)
  await writeFile(join(store, "000003.log"), "damaged")
  second.desktop.chosen.push(join(folder, copy), join(folder, copy))
  expect(await call(second.bridge, "restore", { passphrase: "une autre phrase" })).toBe("wrong-passphrase")
  expect(await call(second.bridge, "restore", { passphrase })).toBe(true)
  await vi.waitFor(() => expect([second.desktop.app.relaunched, second.desktop.app.gone]).toEqual([1, true]), 30_000)
  await open({ home, port })
  expect(await readFile(join(store, "000003.log"), "utf8")).toBe("what a member wrote")
})

test("no key is kept where the system has no keyring, and the page is told", async () => {
  const { desktop, bridge } = await open({ keyring: "basic_text" })
  desktop.chosen.push(desktop.home)
  expect(await call(bridge, "desktop")).toMatchObject({ vault: "weak" })
  expect(await call(bridge, "chooseBackup", { passphrase: "une phrase longue" })).toBe("no-keyring")
  expect(await call(bridge, "desktop")).toMatchObject({ backup: null })
})

test("a fallen window is noted without a word of its content, and lifted once", async () => {
  const { desktop, contents, bridge } = await open()
  for (let times = 0; times < 2; times++)
    desktop.app.emit("render-process-gone", {}, contents, { reason: "oom", exitCode: 5 })
  expect(contents.reloads).toBe(1)
  await vi.waitFor(async () => expect(await call(bridge, "desktop")).toMatchObject({ crashes: 2 }), 30_000)
  const log = await readFile(join(desktop.home, "log", "crashes.log"), "utf8")
  expect(Object.keys(JSON.parse(log.split("\n")[0] ?? "") as object).sort()).toEqual(
    ["at", "exitCode", "reason", "system", "version", "what"].sort(),
  )
})

test("the host's socket speaks to the desktop's origin alone", async () => {
  const { bridge } = await open()
  const { signaling } = (await call(bridge, "describe")) as { signaling: string }
  const reaches = (origin: string): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = new WebSocket(signaling, { origin })
      socket.on("open", () => {
        socket.terminate()
        resolve(true)
      })
      socket.on("error", () => resolve(false))
    })
  expect([await reaches("app://palabre"), await reaches("http://localhost:1")]).toEqual([true, false])
})
