import { createObserved, type Observable } from "../kernel/subscription.ts"
import type { Notice } from "./site.ts"

const MAX_NOTICES = 20

export interface Notices {
  readonly list: Observable<readonly Notice[]>
  /** One notice per code stands at a time: the newest. */
  add(code: Notice["code"], values?: Notice["values"]): void
  dismiss(id: string): void
}

export const createNotices = (now: () => number): Notices => {
  const list = createObserved<readonly Notice[]>([])
  let count = 0
  return {
    list,
    add(code, values = {}) {
      count += 1
      const others = list.get().filter((notice) => notice.code !== code)
      list.set([...others, { id: `${code}-${count}`, code, values, at: now() }].slice(-MAX_NOTICES))
    },
    dismiss(id) {
      list.set(list.get().filter((notice) => notice.id !== id))
    },
  }
}
