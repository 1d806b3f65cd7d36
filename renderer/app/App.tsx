import { lazy, type ReactNode, Suspense, useDeferredValue } from "react"
import { Opening } from "../features/arrival/Opening.tsx"
import { SiteContext } from "../ui/site.ts"
import { useObservable } from "../ui/useObservable.ts"
import { useSession } from "./session.ts"
import type { SessionState } from "./sessionState.ts"
import { fetchInside } from "./fetchInside.ts"
import { withLateTexts } from "./i18n/i18n.ts"

const Arrival = lazy(async () => ({
  default: (await withLateTexts(import("../features/arrival/Arrival.tsx"))).Arrival,
}))
const Demonstrating = lazy(async () => ({
  default: (await withLateTexts(import("../features/arrival/Demonstrating.tsx"))).Demonstrating,
}))
const Inside = lazy(async () => ({ default: await fetchInside() }))
const OpeningFailed = lazy(async () => ({
  default: (await withLateTexts(import("../features/arrival/OpeningFailed.tsx"))).OpeningFailed,
}))
const SiteElsewhere = lazy(async () => ({
  default: (await withLateTexts(import("../features/arrival/SiteElsewhere.tsx"))).SiteElsewhere,
}))
const SiteGivenAway = lazy(async () => ({
  default: (await withLateTexts(import("../features/arrival/SiteGivenAway.tsx"))).SiteGivenAway,
}))

/** One screen for each state of the session; the one before stays until the code of the next is there, with nothing in between. */
export const App = () => {
  const state = useDeferredValue(useObservable(useSession()))
  return <Suspense fallback={<Opening />}>{screenOf(state)}</Suspense>
}

const screenOf = (state: SessionState): ReactNode => {
  switch (state.kind) {
    case "starting":
    case "opening":
      return <Opening />
    case "demonstrating":
      return <Demonstrating done={state.done} error={state.error} />
    case "arriving":
      return <Arrival invitation={state.invitation} />
    case "elsewhere":
      return <SiteElsewhere id={state.id} asking={state.asking} />
    case "given-away":
      return <SiteGivenAway id={state.id} />
    case "failed":
      return <OpeningFailed id={state.id} error={state.error} />
    case "open":
      return (
        <SiteContext value={state.site} key={state.site.id}>
          <Inside />
        </SiteContext>
      )
  }
}
