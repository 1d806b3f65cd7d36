import { mutate } from "./mutant.mjs"

const MAIN_TEST = "electron/main.test.ts"
const SANDBOX = "is sandboxed, isolated, without Node, experiments or mixed content"
const PERMISSIONS = "are refused but for what the page needs, to every page but ours, and to frames"
const LEAVING = "lead out of the window to the person's own programs by three schemes, or nowhere"
const STAYING = "open no second window, frame, webview or redirect"
const SENDERS = "refuses every other sender"
const FETCHING = "lets the page fetch nothing but itself and its host"
const CONTRACT = "refuses what no contract names, and what a contract does not allow"
const BACKUP = "a sealed copy of the data is written once a day while no window is open, and restored at the next start"

/** The desktop application: `main.ts` and `preload.ts`, bundled as shipped. */
export const desktopMutants = [
  ...mutate("electron/shell/windowOptions.ts", MAIN_TEST, [
    ["desktop-sandbox", "sandbox: true,", "sandbox: false,", SANDBOX],
    ["desktop-isolation", "contextIsolation: true,", "contextIsolation: false,", SANDBOX],
    ["desktop-node", "nodeIntegration: false,", "nodeIntegration: true,", SANDBOX],
    ["desktop-web-security", "webSecurity: true,", "webSecurity: false,", SANDBOX],
    ["desktop-mixed", "allowRunningInsecureContent: false,", "allowRunningInsecureContent: true,", SANDBOX],
    ["desktop-experiments", "experimentalFeatures: false,", "experimentalFeatures: true,", SANDBOX],
    ["desktop-webview-tag", "webviewTag: false,", "webviewTag: true,", SANDBOX],
  ]),
  ...mutate("electron/shell/permissions.ts", MAIN_TEST, [
    ["desktop-permission", `media: no("there are no calls")`, `media: yes("there are no calls")`, PERMISSIONS],
    [
      "desktop-permission-page",
      "answer(isMainFrame && isOwnPage(requestingUrl) &&",
      "answer(isMainFrame &&",
      PERMISSIONS,
    ],
    ["desktop-permission-frame", "answer(isMainFrame && isOwnPage", "answer(isOwnPage", PERMISSIONS],
    [
      "desktop-permission-check",
      "=> isOwnPage(origin) && isGranted(permission)",
      "=> isGranted(permission)",
      PERMISSIONS,
    ],
    ["desktop-device", "session.setDevicePermissionHandler(() => false)", "", PERMISSIONS],
  ]),
  ...mutate("electron/shell/navigation.ts", MAIN_TEST, [
    ["desktop-navigation", "    event.preventDefault()\n    leave(event.url)", "    leave(event.url)", LEAVING],
    ["desktop-window", `return { action: "deny" }`, `return { action: "allow" }`, STAYING],
    ["desktop-frame", "if (!event.isMainFrame) event.preventDefault()", "", STAYING],
    ["desktop-redirect", "if (!isInside(event.url)) event.preventDefault()", "", STAYING],
    ["desktop-webview", `contents.on("will-attach-webview", (event) => event.preventDefault())`, "", STAYING],
  ]),
  ...mutate("electron/shell/originOf.ts", MAIN_TEST, [
    [
      "desktop-exact-origin",
      "? `${protocol}//${host}` : origin",
      "? `${protocol}//${host.slice(0, 7)}` : origin",
      LEAVING,
    ],
  ]),
  ...mutate("electron/shell/openOutside.ts", MAIN_TEST, [
    ["desktop-schemes", "SCHEMES.has(new URL(address).protocol)", "true", LEAVING],
  ]),
  ...mutate("electron/shell/appProtocol.ts", MAIN_TEST, [
    [
      "app-method",
      `if (request.method !== "GET") return respond(405, { ...headers, ...TEXT }, "405")`,
      "",
      "gives the page's own files to GET, and nothing else to anybody",
    ],
    [
      "app-policy",
      `respond(404, { ...headers, ...TEXT }, "404")`,
      `respond(404, TEXT, "404")`,
      "answers with a strict policy",
    ],
    ["app-privileges", "supportFetchAPI: true,", "supportFetchAPI: true, bypassCSP: true,", "is standard and secure"],
  ]),
  ...mutate("electron/shell/appProtocol.ts", "electron/shell/appProtocol.test.ts", [
    ["app-host", "&& host === APP_HOST &&", "&&", "is answered by"],
    ["app-user", `&& username === "" &&`, "&&", "is answered by"],
  ]),
  ...mutate("electron/shell/requests.ts", MAIN_TEST, [
    ["desktop-fetch", "answer({ cancel: !staysHere(details.url, port) })", "answer({})", FETCHING],
    ["desktop-proxy", `void session.setProxy({ mode: "direct" })`, "", FETCHING],
    ["desktop-dictionary", `setSpellCheckerEnabled(platform === "darwin")`, "setSpellCheckerEnabled(true)", FETCHING],
    ["desktop-download", `if (!item.getURL().startsWith("blob:")) event.preventDefault()`, "", FETCHING],
  ]),
  ...mutate("electron/shell/bridge.ts", MAIN_TEST, [
    ["bridge-frame", "frame.parent === null &&", "", SENDERS],
    ["bridge-origin", "frame.origin === origin &&", "", SENDERS],
    ["bridge-url", "&& originOf(frame.url) === origin", "", SENDERS],
    [
      "bridge-desktop-request",
      `if (!request.success) return refusal("malformed")\n  const call`,
      "const call",
      CONTRACT,
    ],
    [
      "bridge-unknown",
      `if (!isHostCall(name)) return refusal("unknown-call")`,
      `if (!isHostCall(name)) return refusal("denied")`,
      CONTRACT,
    ],
  ]),
  ...mutate("electron/preload.ts", MAIN_TEST, [
    [
      "preload-event",
      "=> listener(event)",
      "=> (listener as (...all: unknown[]) => void)(_event, event)",
      "tells the page when the machine wakes",
    ],
    [
      "preload-more",
      "contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge)",
      `contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge)\ncontextBridge.exposeInMainWorld("ipc", { ...ipcRenderer })`,
      "is one frozen object of two functions",
    ],
  ]),
  ...mutate("electron/shell/desktop.ts", MAIN_TEST, [
    [
      "desktop-link-profile",
      "return known ? {",
      "return known || link ? {",
      "open a profile that is there, and make none",
    ],
    [
      "desktop-single",
      "if (!app.requestSingleInstanceLock()) return app.quit()",
      "",
      "a second start hands over to the first, and ends",
    ],
  ]),
  ...mutate("electron/shell/vault.ts", MAIN_TEST, [
    [
      "vault-weak",
      `return backend === "basic_text" || backend === "unknown" ? "weak" : "keyring"`,
      `return backend === "unknown" ? "weak" : "keyring"`,
      "no key is kept where the system has no keyring, and the page is told",
    ],
  ]),
  ...mutate("electron/shell/sealedFolder.ts", MAIN_TEST, [
    ["copy-sealed", "cipher.update(piece), cipher.final(), cipher.getAuthTag()", "piece, cipher.getAuthTag()", BACKUP],
  ]),
]
