import type { Notification, NotificationConstructorOptions } from "electron"

/** At most so many stand at a time: a flood of events must not become a flood of notices. */
const MAX_STANDING = 20

export interface Notice {
  readonly tag: string
  readonly title: string
  readonly body: string
}

export interface Notices {
  show(notice: Notice): void
  withdraw(tag: string): void
  withdrawAll(): void
}

type Shown = Pick<Notification, "on" | "show" | "close">

/** Notifications of the system; a later one with the same tag takes the earlier one's place. */
export const createNotices = (
  create: (options: NotificationConstructorOptions) => Shown,
  onClick: (tag: string) => void,
): Notices => {
  const standing = new Map<string, Shown>()
  const withdraw = (tag: string): void => {
    const shown = standing.get(tag)
    standing.delete(tag)
    shown?.close()
  }
  return {
    show({ tag, title, body }) {
      withdraw(tag)
      const [oldest] = standing.keys()
      if (oldest !== undefined && standing.size >= MAX_STANDING) withdraw(oldest)
      const shown = create({ title, body })
      standing.set(tag, shown)
      shown.on("click", () => {
        withdraw(tag)
        onClick(tag)
      })
      shown.on("close", () => {
        if (standing.get(tag) === shown) standing.delete(tag)
      })
      shown.show()
    },
    withdraw,
    withdrawAll() {
      for (const tag of standing.keys()) withdraw(tag)
    },
  }
}
