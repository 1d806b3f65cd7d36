import { useEffect, useLayoutEffect, useRef } from "react"
import { createObserved } from "../../../../shared/kernel/subscription.ts"
import { useObservable } from "../../../ui/useObservable.ts"

interface QuoteRequest {
  readonly draftKey: string
  readonly markdown: string
}

const requested = createObserved<QuoteRequest | null>(null)

/** Asks the field of that draft to take a quotation, now or once it is on screen. */
export const requestQuote = (draftKey: string, markdown: string): void => requested.set({ draftKey, markdown })

/** Hands each quotation that was asked for here to `take`, once. */
export const useQuotes = (draftKey: string, take: (markdown: string) => void): void => {
  const latest = useRef(take)
  useLayoutEffect(() => {
    latest.current = take
  })
  const request = useObservable(requested)
  useEffect(() => {
    if (request?.draftKey !== draftKey) return
    requested.set(null)
    latest.current(request.markdown)
  }, [request, draftKey])
}
