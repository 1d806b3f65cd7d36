import type { PostKey, RankedPost, Site } from "../../shared/application/site.ts"
import { nameSubject, type Tuning } from "../../shared/attention/relevance/tuning.ts"
import { ok } from "../../shared/kernel/result.ts"
import { createObserved, type Observable } from "../../shared/kernel/subscription.ts"

const merelyRecent = () => undefined

/** Home in its own order, for the reasons that a test gives; nothing is weighed. */
export const createFakeForYou = (home: Observable<readonly PostKey[]>) => {
  let whyOf: (key: PostKey) => RankedPost["why"] | undefined = merelyRecent
  const forYou = createObserved<readonly RankedPost[]>([])
  const forYouTuning = createObserved<Tuning>({})
  const show = () => forYou.set(home.get().map((key) => ({ key, why: whyOf(key) ?? [{ kind: "recent" }] })))
  home.subscribe(show)
  const tuneForYou: Site["tuneForYou"] = async (subject, direction) => {
    const { [nameSubject(subject)]: _before, ...others } = forYouTuning.get()
    forYouTuning.set(direction === null ? others : { ...others, [nameSubject(subject)]: direction })
    return ok(undefined)
  }
  const resetForYou: Site["resetForYou"] = async () => {
    forYouTuning.set({})
    return ok(undefined)
  }
  const setWhy = (why: typeof whyOf) => {
    whyOf = why
    show()
  }
  return { forYou, forYouTuning, tuneForYou, resetForYou, setWhy }
}
