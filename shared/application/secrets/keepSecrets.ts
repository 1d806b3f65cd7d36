import type { SiteParts } from "../composeSite.ts"
import type { Ports } from "../ports.ts"
import type { Site } from "../site.ts"
import { createSecretKeeper } from "./changeSecret.ts"

/** Opens, changes and passes on the site's secret as acts and links come. @returns what ends it */
export const keepSecrets = (ports: Ports, parts: SiteParts & Pick<Site, "me">): (() => Promise<void>) => {
  const { roster, replicator, secrets, standings } = parts
  const keeper = createSecretKeeper({
    ...ports,
    ...parts,
    isMember: () => standings.standing.get().kind === "member",
  })
  const settle = async (): Promise<void> => {
    await secrets.settle()
    await keeper.settle()
  }
  const run = (): void =>
    void settle().catch((error: unknown) => ports.log({ what: "secrets-not-settled", error: String(error) }))
  const stops = [
    roster.state.subscribe(run),
    standings.standing.subscribe(run),
    replicator.peers.subscribe(() => void keeper.settle()),
  ]
  run()
  return async () => {
    for (const stop of stops) stop()
    await keeper.stop()
    await secrets.stop()
  }
}
