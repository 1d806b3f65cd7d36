import { RouterProvider } from "@tanstack/react-router"
import { Arrival } from "../features/arrival/Arrival.tsx"
import { Demonstrating } from "../features/arrival/Demonstrating.tsx"
import { Opening } from "../features/arrival/Opening.tsx"
import { OpeningFailed } from "../features/arrival/OpeningFailed.tsx"
import { SiteElsewhere } from "../features/arrival/SiteElsewhere.tsx"
import { SiteGivenAway } from "../features/arrival/SiteGivenAway.tsx"
import { StandingGate } from "../features/arrival/StandingGate.tsx"
import { SiteContext } from "../ui/site.ts"
import { useObservable } from "../ui/useObservable.ts"
import { router } from "./router.tsx"
import { useSession } from "./session.ts"

/** One screen for each state of the session. */
export const App = () => {
  const state = useObservable(useSession())
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
          <StandingGate>
            <RouterProvider router={router} />
          </StandingGate>
        </SiteContext>
      )
  }
}
