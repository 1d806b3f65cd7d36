import type { Shell } from "electron"

/** Programs that a link of somebody else's may start: the browser and the mail program. Everything else (`file:`, `smb:`, `ms-msdt:`, `javascript:`…) stays text. */
const SCHEMES: ReadonlySet<string> = new Set(["https:", "http:", "mailto:"])
const MAX_ADDRESS_CHARS = 4_096

export const mayOpenOutside = (address: string): boolean =>
  address.length <= MAX_ADDRESS_CHARS && URL.canParse(address) && SCHEMES.has(new URL(address).protocol)

/** The only way from Palabre to another program. */
export const openOutside = (shell: Pick<Shell, "openExternal">, address: string): void => {
  // A system without a program for it says so itself.
  if (mayOpenOutside(address)) void shell.openExternal(new URL(address).href).catch(() => undefined)
}
