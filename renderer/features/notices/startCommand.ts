import type { HostDescription } from "../../../shared/bridge/host.ts"

/** What to type in Palabre's folder to start this profile again; null where it is opened as any other program. */
export const startCommand = (
  host: Pick<HostDescription, "profile" | "demonstration" | "packaging"> | null,
): string | null => {
  if (host?.packaging !== undefined) return null
  if (host?.demonstration) return "npm run demo"
  return !host || host.profile === "default" ? "npm start" : `npm start -- --profile ${host.profile}`
}
