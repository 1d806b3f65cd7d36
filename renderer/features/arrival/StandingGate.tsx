import { type ReactNode } from "react"
import type { Standing } from "../../../shared/application/site.ts"
import { withLateTexts } from "../../app/i18n/i18n.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { onDemand } from "../../ui/onDemand.tsx"

const CharterDoor = onDemand(async () => (await withLateTexts(import("../charter/CharterDoor.tsx"))).CharterDoor)
const ComparingScreen = onDemand(
  async () => (await withLateTexts(import("../devices/ComparingScreen.tsx"))).ComparingScreen,
)
const JoiningScreen = onDemand(async () => (await withLateTexts(import("./JoiningScreen.tsx"))).JoiningScreen)
const MendingScreen = onDemand(async () => (await withLateTexts(import("./MendingScreen.tsx"))).MendingScreen)
const RefusedScreen = onDemand(async () => (await withLateTexts(import("./RefusedScreen.tsx"))).RefusedScreen)
const RemovedScreen = onDemand(async () => (await withLateTexts(import("./RemovedScreen.tsx"))).RemovedScreen)
const VouchingScreen = onDemand(
  async () => (await withLateTexts(import("../devices/VouchingScreen.tsx"))).VouchingScreen,
)

/** Only a member sees the site; everybody else sees where they stand. Whoever just came in is shown the charter first. */
export const StandingGate = ({ children }: { readonly children: ReactNode }) => {
  const site = useSite()
  const standing = useObservable(site.standing)
  const { standing: charter } = useObservable(site.charter)
  const isAtDoor = standing.kind === "member" && charter.kind === "newcomer" && !charter.postponed
  if (isAtDoor) return <CharterDoor />
  // Who can't write any more reads on; why, the banners say.
  const reads = standing.kind === "member" || standing.kind === "frozen"
  return reads ? children : screenOf(standing)
}

const screenOf = (standing: Exclude<Standing, { readonly kind: "member" | "frozen" }>): ReactNode => {
  switch (standing.kind) {
    case "joining":
      if (standing.pairing?.vouching)
        return <VouchingScreen {...standing.pairing} vouching={standing.pairing.vouching} />
      if (standing.pairing) return <ComparingScreen {...standing.pairing} />
      return <JoiningScreen since={standing.since} putOff={standing.putOff} returning={standing.returning} />
    case "refused":
      return <RefusedScreen reason={standing.reason} returning={standing.returning} />
    case "mending":
      return <MendingScreen />
    case "removed":
    case "revoked":
    case "left":
      return <RemovedScreen ended={standing.kind} />
  }
}
