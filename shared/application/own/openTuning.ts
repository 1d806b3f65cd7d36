import {
  type Direction,
  nameSubject,
  parseDirection,
  parseSubject,
  type Subject,
  type Tuning,
} from "../../attention/relevance/tuning.ts"
import type { Result } from "../../kernel/result.ts"
import { createObserved, type Observable } from "../../kernel/subscription.ts"
import type { CommandError } from "../site.ts"
import type { OwnBox } from "./ownBox.ts"

const KIND = "tuning"

interface OwnTuning {
  readonly value: Observable<Tuning>
  /** @param direction null: neither more nor less */
  tune(subject: Subject, direction: Direction | null): Promise<Result<void, CommandError>>
  reset(): Promise<Result<void, CommandError>>
}

/** Of what a member wants to see more or less, on any of their devices. */
export const openTuning = (box: OwnBox): OwnTuning => {
  const read = (): Tuning =>
    Object.fromEntries(
      [...box.state.list(KIND)].flatMap(([name, { value }]) => {
        const direction = parseDirection(value)
        return direction && parseSubject(name) ? [[name, direction] as const] : []
      }),
    )
  const value = createObserved(read())
  box.subscribe(({ changed, dropped }) => {
    if ([...changed, ...dropped].some(({ kind }) => kind === KIND)) value.set(read())
  })
  return {
    value,
    tune: (subject, direction) => box.write(() => [{ kind: KIND, name: nameSubject(subject), value: direction }]),
    reset: () => box.write(() => Object.keys(value.get()).map((name) => ({ kind: KIND, name, value: null }))),
  }
}
