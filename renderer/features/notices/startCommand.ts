import type { HostDescription } from "../../../shared/bridge/host.ts"

/** What to type in Palabre's folder to start this profile again. */
export const startCommand = (host: Pick<HostDescription, "profile" | "demonstration"> | null): string => {
  if (host?.demonstration) return "npm run demo"
  return !host || host.profile === "default" ? "npm start" : `npm start -- --profile ${host.profile}`
}
