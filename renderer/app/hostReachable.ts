import { createContext, use } from "react"
import type { Host } from "../../shared/bridge/host.ts"
import { createObserved, type Observable } from "../../shared/kernel/subscription.ts"
import { useObservable } from "../ui/useObservable.ts"

/** Whether the program behind this page answers. */
export const observeHost = (host: Host): Observable<boolean> => {
  const reachable = createObserved(true)
  host.watch((answer) => reachable.set(answer))
  return reachable
}

export const HostReachableContext = createContext<Observable<boolean>>(createObserved(true))

export const useHostReachable = (): boolean => useObservable(use(HostReachableContext))
