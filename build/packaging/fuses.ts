import { FuseV1Options } from "@electron/fuses"

/** Every switch that Electron's program has: one that a later version adds does not compile until somebody decided about it. */
export const fuses: Record<FuseV1Options, boolean> = {
  // The program is Palabre, and no Node for whoever sets a variable.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // What runs is what was packed.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // No page of ours comes from file://.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Without it WebAssembly checks each access by itself, and is slow.
  [FuseV1Options.WasmTrapHandlers]: true,
}
