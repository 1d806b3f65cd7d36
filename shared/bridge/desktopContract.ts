import * as v from "valibot"
import type { Contract } from "./contract.ts"

const MAX_TITLE_CHARS = 300
const MAX_BODY_CHARS = 1_000
const MAX_TAG_CHARS = 300

const text = (maxChars: number) => v.pipe(v.string(), v.maxLength(maxChars))

/** What the desktop window can do here, and what its member chose. */
const desktopSchema = v.object({
  /** Whether this system shows Palabre's sign in its bar, from where the window comes back. */
  tray: v.boolean(),
  /** Closing the window leaves Palabre running, so that it goes on exchanging with colleagues. */
  background: v.boolean(),
  startAtLogin: v.boolean(),
  /** `keyring`: the system keeps secrets; `weak`: it keeps them where other programs of this person read them; `none`: nowhere. */
  vault: v.picklist(["keyring", "weak", "none"]),
  backup: v.nullable(
    v.object({
      folder: v.string(),
      /** Milliseconds since 1970; null before the first one. */
      lastAt: v.nullable(v.number()),
      /** The system's code of the last attempt, such as `ENOSPC`; null where it went well. */
      failure: v.nullable(v.string()),
    }),
  ),
  /** Failures noted in the log on this machine. */
  crashes: v.number(),
})

export type Desktop = v.InferOutput<typeof desktopSchema>

export const FOLDERS = ["backup", "log"] as const

/** Passphrase of a backup: whoever has it and the file has everything. */
export const MIN_PASSPHRASE_CHARS = 12
const MAX_PASSPHRASE_CHARS = 200

const withPassphrase = v.object({
  passphrase: v.pipe(v.string(), v.minLength(MIN_PASSPHRASE_CHARS), v.maxLength(MAX_PASSPHRASE_CHARS)),
})

/** What a desktop window may ask of its program, besides what a host answers. */
export const desktopContract = {
  /** What the window can do here, and what its member chose. */
  desktop: { request: v.null(), reply: desktopSchema },
  /** Goes on in the background once the window is closed, or ends with it. */
  setBackground: { request: v.boolean(), reply: desktopSchema },
  /** Starts with the person's session, hidden, or not. */
  setStartAtLogin: { request: v.boolean(), reply: desktopSchema },
  /** Asks for a folder, and writes a sealed copy there each day from the next start on. */
  chooseBackup: { request: withPassphrase, reply: desktopSchema },
  /** Writes no more copies; those that are there stay. */
  stopBackup: { request: v.null(), reply: desktopSchema },
  /** Asks for a copy and takes its data at the next start, which follows at once; false where none was chosen. */
  restore: { request: withPassphrase, reply: v.boolean() },
  /** Shows a folder of Palabre's in the person's file manager. */
  showFolder: { request: v.picklist(FOLDERS), reply: v.null() },
  /** Has the menus speak the page's language. */
  setLanguage: { request: v.picklist(["fr", "en"]), reply: v.null() },
  /** Shows how much awaits the member on Palabre's icon. */
  showCount: { request: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999)), reply: v.null() },
  /** Tells of something through the system; a later one with the same tag takes its place. */
  notify: {
    request: v.object({ tag: text(MAX_TAG_CHARS), title: text(MAX_TITLE_CHARS), body: text(MAX_BODY_CHARS) }),
    reply: v.null(),
  },
  /** Takes a notification away. */
  withdraw: { request: text(MAX_TAG_CHARS), reply: v.null() },
} as const satisfies Contract

export type DesktopCall = keyof typeof desktopContract

export const isDesktopCall = (call: string): call is DesktopCall => Object.hasOwn(desktopContract, call)

export const MENU_COMMANDS = ["write", "search", "settings", "network"] as const

/** What a desktop window is told without having asked. */
export const desktopEvents = {
  /** The host answers, or does not. */
  reachable: v.object({ kind: v.literal("reachable"), reachable: v.boolean() }),
  /** The machine slept, or its network changed. */
  woke: v.object({ kind: v.literal("woke") }),
  /** The member clicked a notification. */
  clicked: v.object({ kind: v.literal("clicked"), tag: v.string() }),
  /** The member chose an entry of the application's menu. */
  command: v.object({ kind: v.literal("command"), command: v.picklist(MENU_COMMANDS) }),
} as const

export const desktopEventSchema = v.variant("kind", [
  desktopEvents.reachable,
  desktopEvents.woke,
  desktopEvents.clicked,
  desktopEvents.command,
])

export type DesktopEvent = v.InferOutput<typeof desktopEventSchema>
