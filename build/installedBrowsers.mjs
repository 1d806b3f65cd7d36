import { join } from "node:path"

const onPath = (names) =>
  (process.env["PATH"] ?? "").split(":").flatMap((folder) => names.map((name) => join(folder, name)))

/** Where a browser of Chromium's family would be installed, the best first; not every path exists. */
export const installedBrowsers = () => {
  if (process.platform === "darwin")
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  if (process.platform !== "win32")
    return onPath(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"])
  const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => process.env[name] ?? "")
  const programs = [
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
  ]
  return folders.filter(Boolean).flatMap((folder) => programs.map((program) => join(folder, program)))
}
