import { describe, expect, test, vi } from "vitest"
import { createEvent, createFakeElectron } from "../../tests/fakes/electron.ts"
import type { Served } from "../host/serveProfile.ts"
import { runDesktop } from "./desktop.ts"

const ADDRESS = "http://localhost:4180"
const serving = (name: string, shell: "browser" | "electron" = "electron"): Served["serving"] => ({
  kind: "serving",
  name,
  address: name === "default" ? ADDRESS : "http://localhost:4181",
  shell,
})
const INVITATION = "abc_DEF-123"

describe("the desktop application", () => {
  test("opens a sandboxed window without Node or a preload on the page of its profile", async () => {
    const electron = createFakeElectron({ serve: serving })
    await runDesktop(electron.ports, ["palabre"])
    expect(electron.windows.map((window) => window.loaded)).toEqual([[`${ADDRESS}/`]])
    const preferences = electron.windows[0]?.options.webPreferences
    expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false })
    expect(preferences).not.toHaveProperty("preload")
  })

  test("gives an invitation link to the page, at the start and later, without a second window", async () => {
    const electron = createFakeElectron({ serve: serving })
    await runDesktop(electron.ports, ["palabre", `palabre://join/${INVITATION}`])
    electron.emit("second-instance", createEvent(), ["palabre", "palabre://join/second"])
    await vi.waitFor(() =>
      expect(electron.windows.map((window) => window.loaded)).toEqual([
        [`${ADDRESS}/#join=${INVITATION}`, `${ADDRESS}/#join=second`],
      ]),
    )
  })

  test("opens a second profile in a window of its own", async () => {
    const electron = createFakeElectron({ serve: serving })
    await runDesktop(electron.ports, ["palabre"])
    electron.emit("second-instance", createEvent(), ["palabre", "--profile=Bob"])
    await vi.waitFor(() => expect(electron.windows[1]?.loaded).toEqual(["http://localhost:4181/"]))
  })

  test("leaves a profile whose data is in the browser to the browser", async () => {
    const electron = createFakeElectron({ serve: (name) => serving(name, "browser") })
    await runDesktop(electron.ports, ["palabre"])
    expect(electron.windows).toEqual([])
    expect(electron.outside).toEqual([ADDRESS])
  })

  test("says why no window opens, and ends", async () => {
    const held = { kind: "port-held", port: 4180, holder: null, fresh: true } as const
    const electron = createFakeElectron({ serve: () => held })
    await runDesktop(electron.ports, ["palabre"])
    expect(electron.refused).toEqual([held])
    expect(electron.quits()).toBeGreaterThan(0)
  })

  test("ends at once where another one runs already", async () => {
    const electron = createFakeElectron({ serve: serving, firstInstance: false })
    await runDesktop(electron.ports, ["palabre"])
    expect([electron.windows.length, electron.quits()]).toEqual([0, 1])
  })

  test("closes its hosts before it ends", async () => {
    const electron = createFakeElectron({ serve: serving })
    await runDesktop(electron.ports, ["palabre"])
    const event = createEvent()
    electron.emit("will-quit", event)
    expect(event.defaultPrevented()).toBe(true)
    await vi.waitFor(() => expect(electron.quits()).toBe(1))
    expect(electron.closedHosts).toEqual(["default"])
  })

  test("lets the page copy to the clipboard and notify, and do nothing else", async () => {
    const electron = createFakeElectron({ serve: serving })
    await runDesktop(electron.ports, ["palabre"])
    expect(electron.mayUse("clipboard-sanitized-write", `${ADDRESS}/`)).toBe(true)
    expect(electron.mayUse("clipboard-sanitized-write", "https://evil.example/")).toBe(false)
    expect(electron.mayUse("notifications", `${ADDRESS}/`)).toBe(true)
    expect(electron.mayUse("notifications", "https://evil.example/")).toBe(false)
    const others = ["media", "geolocation", "clipboard-read", "openExternal", "usb"]
    expect(others.filter((permission) => electron.mayUse(permission, `${ADDRESS}/`))).toEqual([])
  })

  test("lets no window leave the page: links go to the person's own programs, the rest nowhere", async () => {
    const electron = createFakeElectron({ serve: serving })
    await runDesktop(electron.ports, ["palabre"])
    const contents = electron.windows[0]?.contents
    const mayGoTo = (url: string): boolean => {
      const event = createEvent({ url })
      contents?.emit("will-navigate", event)
      return !event.defaultPrevented()
    }
    const foreign = ["https://example.org/", "file:///etc/passwd", "about:blank", "http://localhost:4181/"]
    expect([`${ADDRESS}/#/home`, ...foreign].filter(mayGoTo)).toEqual([`${ADDRESS}/#/home`])
    expect(contents?.open("mailto:a@example.org")).toEqual({ action: "deny" })
    expect(contents?.open("palabre://join/x")).toEqual({ action: "deny" })
    expect(electron.outside).toEqual(["https://example.org/", "http://localhost:4181/", "mailto:a@example.org"])
    const attach = createEvent()
    contents?.emit("will-attach-webview", attach)
    expect(attach.defaultPrevented()).toBe(true)
  })
})
