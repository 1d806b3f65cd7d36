import { homedir } from "node:os"
import { join } from "node:path"
import { readProfiles } from "../host/profileRegistry.ts"
import { readRunningHost } from "../host/runningHost.ts"
import type { Served } from "../host/serveProfile.ts"
import { declareAppScheme } from "./appProtocol.ts"
import { createBackups, takeRestored } from "./backups.ts"
import { attachBridge } from "./bridge.ts"
import { createCrashLog, describeError } from "./crashLog.ts"
import { findDeepLink } from "./deepLink.ts"
import { readDesktopArguments } from "./desktopArguments.ts"
import type { DesktopArguments } from "./desktopArguments.ts"
import { createDesktopCalls } from "./desktopCalls.ts"
import { openDesktopState } from "./desktopState.ts"
import type { ElectronParts } from "./electronParts.ts"
import { watchFailures } from "./failures.ts"
import { hashOfInvitationFile } from "./invitationFile.ts"
import { createLaunchQueue } from "./launchQueue.ts"
import { guardNavigation } from "./navigation.ts"
import { openOutside } from "./openOutside.ts"
import { homeOf } from "./profileWindow.ts"
import { createStartAtLogin, HIDDEN_FLAG } from "./startAtLogin.ts"
import { createSurroundings } from "./surroundings.ts"
import { createVault } from "./vault.ts"
import { watchWaking } from "./wakefulness.ts"
import { createWindows } from "./windows.ts"
import type { Language } from "./words.ts"

/** Where everything is, and what this process was started with. */
export interface DesktopSetup {
  readonly electron: ElectronParts
  /** The person's state folder. */
  readonly folder: string
  readonly pageFolder: string
  readonly preload: string
  readonly version: string
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly program: string
  readonly serve: (wish: DesktopArguments) => Promise<Served>
  /** Tells the person why no window opens. */
  readonly refuse: (served: Served["serving"]) => void
}

/** What the parts may ask of the application's life. */
interface Life {
  isEnding(): boolean
  /** Quits really, whatever stays in the background otherwise. */
  end(): void
  /** A link that leads out of the page. */
  leave(address: string): void
}

/** Opens the parts that need Electron to be ready; returns what a start, the first or a later one, does. */
const openDesktop = async (setup: DesktopSetup, life: Life) => {
  const { electron, folder, platform, environment } = setup
  const state = await openDesktopState(folder)
  const vault = createVault(electron.safeStorage, platform)
  const backups = createBackups({ folder, state, vault, now: Date.now })
  const log = createCrashLog(join(folder, "log"), setup.version)
  const language = (): Language => state.get().language ?? (electron.app.getLocale().startsWith("fr") ? "fr" : "en")
  const leave = (address: string): void => life.leave(address)
  const staysBehind = (): boolean => !life.isEnding() && state.get().background && surroundings.trayStands
  const windows = createWindows({ ...setup, state, staysBehind, leave })
  const surroundings = createSurroundings({ electron, platform, state, windows, language, quit: life.end })
  const startAtLogin = createStartAtLogin({
    app: electron.app,
    platform,
    program: environment["APPIMAGE"] ?? setup.program,
    configFolder: environment["XDG_CONFIG_HOME"] ?? join(homedir(), ".config"),
  })
  const calls = createDesktopCalls({
    electron,
    folder,
    state,
    startAtLogin,
    vault,
    backups,
    log,
    language,
    trayStands: () => surroundings.trayStands,
    windowOf: (contents) => windows.find(contents)?.window,
    noticesOf: surroundings.noticesOf,
    showCount: surroundings.showCount,
    refresh: surroundings.refresh,
    restart() {
      electron.app.relaunch()
      life.end()
    },
  })
  const bridged = (contents: Parameters<typeof windows.find>[0]) => {
    const entry = windows.find(contents)
    return entry && { origin: entry.home.origin, host: entry.host }
  }
  attachBridge(electron.ipcMain, bridged, calls)
  watchFailures(electron.app, log)
  watchWaking(electron.powerMonitor, () => {
    windows.tellAll({ kind: "woke" })
    for (const { host } of windows.all()) void host.ask("wake", null).catch(() => undefined)
  })
  await backups.writeIfDue()
  return { state, windows, note: (error: unknown) => log.note({ what: "main", ...describeError(error) }) }
}

type Desktop = Awaited<ReturnType<typeof openDesktop>>

/** Where in the page a start leads: what an invitation's link or file asks for, or nowhere in particular. */
const findHash = async (args: readonly string[]): Promise<string> => {
  const link = findDeepLink(args)
  if (link?.kind === "join") return link.hash
  for (const arg of args.slice(1)) {
    const hash = await hashOfInvitationFile(arg)
    if (hash !== undefined) return hash
  }
  return ""
}

/** The profile that a start is for. A link of somebody else's opens one that is there, and makes none. */
const wishOf = async (folder: string, args: readonly string[]): Promise<DesktopArguments | undefined> => {
  const link = findDeepLink(args)
  if (link?.kind !== "open") return readDesktopArguments(args)
  const known = (await readProfiles(folder)).some(({ name }) => name === link.profile)
  return known ? { ...readDesktopArguments(args), name: link.profile } : undefined
}

/** What one start does: has the profile served, and shows its window. */
const launch = async (setup: DesktopSetup, { windows }: Desktop, hosts: Set<Served>, args: readonly string[]) => {
  const wish = await wishOf(setup.folder, args)
  if (!wish) return
  const served = await setup.serve(wish)
  const { serving } = served
  if (serving.kind !== "serving") return setup.refuse(serving)
  hosts.add(served)
  // Its data lies in the browser's store for this address, which no window of ours can read.
  if (serving.shell === "browser") return setup.electron.shell.openExternal(serving.address)
  const profile = (await readProfiles(setup.folder)).find(({ name }) => name === serving.name)
  if (!profile) throw new Error("a profile that is served is not registered")
  const home = homeOf(serving.name, Number(new URL(serving.address).port), profile)
  const hash = await findHash(args)
  await windows.open({ home, token: profile.token, hash, hidden: args.includes(HIDDEN_FLAG) })
}

/** Lets the system hand over `palabre://` links; where Electron runs a script, with that script. */
const claimLinks = ({ app }: ElectronParts, { program }: DesktopSetup, script: string | undefined): void => {
  if (app.isPackaged || script === undefined) app.setAsDefaultProtocolClient("palabre")
  else app.setAsDefaultProtocolClient("palabre", program, [script])
}

/** The desktop application: one process, a window for each profile. */
export const runDesktop = async (setup: DesktopSetup, args: readonly string[]): Promise<void> => {
  const { electron, folder } = setup
  const { app } = electron
  // Another one runs: it is told by the system, and opens what was asked of this one.
  if (!app.requestSingleInstanceLock()) return app.quit()
  declareAppScheme(electron.protocol)
  const hosts = new Set<Served>()
  let desktop: Desktop | undefined
  const queue = createLaunchQueue((error) => void desktop?.note(error))
  let ending = false
  const life: Life = {
    isEnding: () => ending,
    end() {
      ending = true
      app.quit()
    },
    leave(address) {
      if (address.startsWith("palabre://")) queue.ask(["palabre", address])
      else openOutside(electron.shell, address)
    },
  }
  queue.ask(args)
  app.on("second-instance", (_event, argv) => queue.ask(argv))
  app.on("activate", () => queue.ask(["palabre"]))
  for (const name of ["open-url", "open-file"] as const)
    app.on(name as "open-url", (event, what) => {
      event.preventDefault()
      queue.ask(["palabre", what])
    })
  app.on("web-contents-created", (_event, contents) => {
    // Windows are guarded where they are made; nothing else is wanted, and nothing else gets anywhere.
    if (contents.getType() !== "window") guardNavigation(contents, { origin: "nowhere:", leave: () => undefined })
  })
  app.on("before-quit", () => {
    ending = true
  })
  app.on("window-all-closed", () => app.quit())
  let closed = false
  app.on("will-quit", (event) => {
    if (closed) return
    closed = true
    event.preventDefault()
    const settled = desktop?.state.settled() ?? Promise.resolve()
    void Promise.allSettled([...[...hosts].map((served) => served.close()), settled]).then(() => app.quit())
  })
  // Windows shows notifications of a program that it knows by the name of its installer.
  if (setup.platform === "win32") app.setAppUserModelId("org.palabre.desktop")
  await app.whenReady()
  claimLinks(electron, setup, args[1])
  if (!(await readRunningHost(folder))) await takeRestored(folder, Date.now())
  const opened = await openDesktop(setup, life)
  desktop = opened
  await queue.begin((asked) => launch(setup, opened, hosts, asked))
  if (opened.windows.all().length === 0) app.quit()
}
