import { type ComponentType, useEffect, useState } from "react"
import { whenAtRest } from "./whenAtRest.ts"

/** What may be fetched before anybody asks for it; more comes with the parts that are fetched. */
const parts: (() => Promise<unknown>)[] = []

/**
 * A component whose code is fetched where it is first shown, or before, with `fetchNow`. Unlike with React.lazy it then
 * comes at once, where that keeps each screen that waited back for 0.3 s, and in a render that is not cut into slices:
 * an editor that is made in one slice and shown in a later one has been thrown away by its library in between.
 * @param canWait while it says so, the code comes once the page has shown what it was opened for
 */
export const onDemand = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  canWait: (props: Props) => boolean = () => false,
) => {
  let ready: ComponentType<Props> | undefined
  const fetchNow = async (): Promise<ComponentType<Props>> => {
    ready ??= await load()
    return ready
  }
  parts.push(fetchNow)
  const OnDemand = (props: Props) => {
    const [Component, setComponent] = useState<ComponentType<Props> | null>(() => ready ?? null)
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
    const waits = canWait(props)
    useEffect(() => {
      if (Component) return undefined
      let gone = false
      const fetch = (): void =>
        void fetchNow().then(
          (found) => gone || setComponent(() => found),
          (error: unknown) => gone || setFailure({ error }),
        )
      const callOff = waits ? whenAtRest(fetch) : fetch()
      return () => {
        gone = true
        callOff?.()
      }
    }, [Component, waits])
    // The nearest boundary says so, and offers to try again.
    if (failure) throw failure.error
    return Component && <Component {...props} />
  }
  return Object.assign(OnDemand, { fetchNow })
}

/** Fetches every part that the code so far may show, and those that come with them. */
export const fetchParts = async (): Promise<void> => {
  while (parts.length > 0) await Promise.allSettled(parts.splice(0).map((fetchNow) => fetchNow()))
}
