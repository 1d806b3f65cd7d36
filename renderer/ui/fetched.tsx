import { type ComponentType, useEffect, useState } from "react"

/**
 * A component whose code is fetched where it is first shown. Unlike with React.lazy it then comes in a render that is not cut into
 * slices: an editor that is made in one slice and shown in a later one has been thrown away by its library in between.
 */
export const createFetched = <Props extends object>(load: () => Promise<ComponentType<Props>>) => {
  let ready: ComponentType<Props> | undefined
  const fetchNow = async (): Promise<ComponentType<Props>> => {
    ready ??= await load()
    return ready
  }
  const Fetched = (props: Props) => {
    const [Component, setComponent] = useState<ComponentType<Props> | null>(() => ready ?? null)
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
    useEffect(() => {
      if (Component) return undefined
      let gone = false
      fetchNow().then(
        (found) => gone || setComponent(() => found),
        (error: unknown) => gone || setFailure({ error }),
      )
      return () => {
        gone = true
      }
    }, [Component])
    // The nearest boundary says so, and offers to try again.
    if (failure) throw failure.error
    return Component && <Component {...props} />
  }
  return { Fetched, fetchNow }
}
