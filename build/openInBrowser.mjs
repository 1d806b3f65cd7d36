import { spawn } from "node:child_process"
import { say } from "./sentences.mjs"

export const isRoot = () => process.getuid?.() === 0

/** Whether a window could show here: always on Windows and macOS, elsewhere where a display server is named. */
export const hasDisplay = (environment = process.env, platform = process.platform) =>
  platform === "win32" || platform === "darwin" || Boolean(environment["DISPLAY"] || environment["WAYLAND_DISPLAY"])

const opener = (address) => {
  if (process.platform === "win32") return ["rundll32", ["url.dll,FileProtocolHandler", address]]
  if (process.platform === "darwin") return ["open", [address]]
  return ["xdg-open", [address]]
}

/** Opens the default browser where there is one; prints what to do otherwise. */
export const openInBrowser = (address) => {
  if (isRoot()) console.log(say.noRoot())
  if (isRoot() || !hasDisplay()) {
    console.log(say.openYourself())
    return
  }
  const [command, args] = opener(address)
  // Some openers become the browser itself and end with it, so only a failure is waited for.
  const child = spawn(command, args, { stdio: "ignore", detached: true, windowsHide: true })
  child.unref()
  child.once("exit", (code) => code !== 0 && console.log(say.openYourself()))
  child.once("error", () => console.log(say.openYourself()))
}
