import { useTranslation } from "react-i18next"
import type { AccessView } from "../../../shared/application/accessViews.ts"
import type { InboxEntry, Site } from "../../../shared/application/site.ts"
import type { Tellable } from "../../../shared/attention/pickNews.ts"
import { useEntryWords } from "./useEntryWords.ts"

type Asked = AccessView["toAnswer"][number]

/** Something that the system may tell of: an entry of the inbox, or what stands above entries until it is dealt with. */
export type News = Tellable & {
  /** Epoch milliseconds. */
  readonly at: number
} & (
    | { readonly entry: InboxEntry }
    | { readonly entry: null; readonly asked: Asked; readonly answered: boolean; readonly body: string }
  )

export const readEntry = (entry: InboxEntry): News => {
  const { id, reason, place, unread, parts, at } = entry
  return { id, reason, place, unread, parts, at, entry }
}

const ofRequest = (asked: Asked, { at, note, answered }: { at: number; note: string; answered: boolean }): News => {
  const id = `${answered ? "answer" : "request"}/${asked.request.id}`
  const told = { id, reason: "request", place: "todo", unread: true, parts: [id] } as const
  return { ...told, at, body: note, entry: null, asked, answered }
}

/** Who waits to be let in by me, and what I was answered. */
export const readAccess = (site: Pick<Site, "access">): readonly News[] => {
  const { toAnswer, mine } = site.access.get()
  const waiting = toAnswer.map((asked) => ofRequest(asked, { ...asked.request, answered: false }))
  const answers = mine.flatMap((door) =>
    door.request?.answer
      ? [ofRequest({ door, request: door.request }, { ...door.request.answer, answered: true })]
      : [],
  )
  return [...waiting, ...answers]
}

/** What the system says of it, in one sentence. */
export const useNewsWords = (): ((news: News, site: Pick<Site, "members">) => string) => {
  const { t } = useTranslation("inbox")
  const words = useEntryWords()
  return (news, site) => {
    const members = site.members.get()
    if (news.entry) return words(news.entry, members)
    const { door, request } = news.asked
    if (news.answered) return t(request.answer?.yes ? "request.yes" : "request.no", { community: door.name })
    return t("request.asks", { who: members.get(request.member)?.name ?? t("unknownMember"), community: door.name })
  }
}
