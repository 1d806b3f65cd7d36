import type { Result } from "../kernel/result.ts"
import { createObserved, type Observable } from "../kernel/subscription.ts"
import type { OwnBox } from "./own/ownBox.ts"
import type { CommandError } from "./site.ts"

/** Names that this member chose for themselves, on any of their devices; nobody else is told. */
export interface LocalSet {
  /** By name, the epoch milliseconds at which it was chosen; later than all that was chosen before, whatever the clock says. */
  readonly chosen: Observable<ReadonlyMap<string, number>>
  has(name: string): boolean
  /** Resolves once it is durable; `chosen` changes only then. */
  choose(name: string, on: boolean): Promise<Result<void, CommandError>>
}

export const openLocalSet = (box: OwnBox, kind: string): LocalSet => {
  const read = (): ReadonlyMap<string, number> =>
    new Map(
      [...box.state.list(kind).values()]
        .filter(({ value }) => value === true)
        .sort((one, other) => one.at - other.at)
        .map(({ name, at }) => [name, at]),
    )
  const chosen = createObserved(read())
  box.subscribe(({ changed, dropped }) => {
    if ([...changed, ...dropped].some((entry) => entry.kind === kind)) chosen.set(read())
  })
  const has = (name: string): boolean => box.valueOf(kind, name) === true
  return {
    chosen,
    has,
    choose: (name, on) =>
      box.write(
        () => (has(name) === on ? [] : [{ kind, name, value: on }]),
        () => Math.max(0, ...chosen.get().values()),
      ),
  }
}
