import type { Session } from "electron"

type Permission = Parameters<NonNullable<Parameters<Session["setPermissionRequestHandler"]>[0]>>[1]

interface Row {
  readonly granted: boolean
  readonly why: string
}

const no = (why: string): Row => ({ granted: false, why })
const yes = (why: string): Row => ({ granted: true, why })

/** Every permission that this version of Electron knows: a new one does not compile until somebody has judged it. */
export const PERMISSIONS: Readonly<Record<Permission, Row>> = {
  "clipboard-sanitized-write": yes("a member copies an invitation, a link or a text"),
  "persistent-storage": yes("the member's data must not be cleared where the disk gets short"),
  "loopback-network": yes("the page speaks to its own host; the policy and the request filter allow no other address"),
  "local-network": yes("links to members' devices on the same network"),
  "local-network-access": yes("the same, in its earlier form"),
  ar: no("nothing is shown in a room"),
  "automatic-fullscreen": no("nothing fills the screen"),
  "background-fetch": no("nothing is fetched"),
  "background-sync": no("the page itself goes on in the background"),
  "captured-surface-control": no("nothing shows a screen"),
  "clipboard-read": no("pasting needs no permission; reading without a paste is nobody's wish"),
  "deprecated-sync-clipboard-read": no("the same, in its old form"),
  "display-capture": no("nothing shows a screen"),
  fileSystem: no("files come through the member's own choice in a dialog"),
  fullscreen: no("nothing fills the screen; a page that does could imitate the system"),
  geolocation: no("nobody's place is Palabre's business"),
  "geolocation-approximate": no("nor is it roughly"),
  "hand-tracking": no("nothing is shown in a room"),
  hid: no("no device is used"),
  "idle-detection": no("who works when is nobody's business"),
  keyboardLock: no("the system's keys stay the system's"),
  "local-fonts": no("which fonts a machine has tells it apart"),
  media: no("there are no calls"),
  mediaKeySystem: no("there is no protected media"),
  midi: no("no device is used"),
  midiSysex: no("no device is used"),
  nfc: no("no device is used"),
  notifications: no("the desktop's own notifications go over the bridge, where they are bounded"),
  openExternal: no("links leave through one list of schemes"),
  "payment-handler": no("nothing is sold"),
  "periodic-background-sync": no("the page itself goes on in the background"),
  pointerLock: no("the pointer stays the member's"),
  "screen-wake-lock": no("the machine sleeps when its owner wants it to"),
  sensors: no("no device is used"),
  serial: no("no device is used"),
  "smart-card": no("no device is used"),
  "speaker-selection": no("nothing sounds"),
  "storage-access": no("there is one origin"),
  "system-wake-lock": no("the machine sleeps when its owner wants it to"),
  "top-level-storage-access": no("there is one origin"),
  unknown: no("what has no name here is not needed"),
  usb: no("no device is used"),
  vr: no("nothing is shown in a room"),
  "web-app-installation": no("it is installed already"),
  "web-printing": no("printing goes through the system's dialog"),
  "window-management": no("one window has no need to know the screens"),
}

const isGranted = (permission: string): boolean =>
  Object.hasOwn(PERMISSIONS, permission) && PERMISSIONS[permission as Permission].granted

type Guarded = Pick<
  Session,
  | "setPermissionRequestHandler"
  | "setPermissionCheckHandler"
  | "setDevicePermissionHandler"
  | "setUSBProtectedClassesHandler"
  | "setBluetoothPairingHandler"
  | "setDisplayMediaRequestHandler"
>

/** Refuses every permission that is not needed, without asking; what is needed, to the page alone. */
export const guardPermissions = (session: Guarded, isOwnPage: (address: string) => boolean): void => {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) =>
    answer(isMainFrame && isOwnPage(requestingUrl) && isGranted(permission)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => isOwnPage(origin) && isGranted(permission))
  session.setDevicePermissionHandler(() => false)
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
}
