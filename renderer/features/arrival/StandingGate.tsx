import type { ReactNode } from "react"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { JoiningScreen } from "./JoiningScreen.tsx"
import { RefusedScreen } from "./RefusedScreen.tsx"
import { RemovedScreen } from "./RemovedScreen.tsx"

/** Only a member sees the site; everybody else sees where they stand. */
export const StandingGate = ({ children }: { readonly children: ReactNode }) => {
  const standing = useObservable(useSite().standing)
  switch (standing.kind) {
    case "member":
      return children
    case "joining":
      return <JoiningScreen since={standing.since} />
    case "refused":
      return <RefusedScreen reason={standing.reason} />
    case "removed":
      return <RemovedScreen />
  }
}
