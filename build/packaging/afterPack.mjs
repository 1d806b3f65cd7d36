import { join } from "node:path"
import { FuseVersion, flipFuses } from "@electron/fuses"
import { runnerImport } from "vite"
import { inRoot } from "../paths.mjs"

const programIn = ({ appOutDir, electronPlatformName, packager }) => {
  const { productFilename } = packager.appInfo
  if (electronPlatformName === "darwin")
    return join(appOutDir, `${productFilename}.app`, "Contents", "MacOS", productFilename)
  return join(appOutDir, electronPlatformName === "win32" ? `${productFilename}.exe` : packager.executableName)
}

/** Called by electron-builder once the application is laid out, before it is signed. */
export default async (context) => {
  const { module } = await runnerImport(inRoot("build", "packaging", "fuses.ts"), {
    configFile: false,
    logLevel: "warn",
  })
  await flipFuses(programIn(context), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: context.electronPlatformName === "darwin",
    ...module.fuses,
  })
}
