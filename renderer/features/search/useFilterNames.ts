import { useTranslation } from "react-i18next"
import { parseMemberId } from "../../../shared/kernel/ids.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import type { ListFilter } from "./searchAddress.ts"

const KINDS = ["person", "post", "comment", "community", "tag"] as const
const SORTS = ["message", "question", "practice", "announcement", "thanks"] as const

/** What a value of a filter is called on screen. */
export const useFilterNames = (): ((filter: ListFilter, value: string) => string) => {
  const { t } = useTranslation("search")
  const site = useSite()
  const authors = useObservable(site.authors)
  const communities = useObservable(site.communities)
  const topics = useObservable(site.topics)
  const nameMember = (value: string): string | undefined => {
    const id = parseMemberId(value)
    return id && authors.get(id)?.name
  }
  return (filter, value) => {
    switch (filter) {
      case "kind": {
        const kind = KINDS.find((known) => known === value)
        return kind ? t(`kinds.${kind}`) : value
      }
      case "sort": {
        const sort = SORTS.find((known) => known === value)
        return sort ? t(`sorts.${sort}`) : value
      }
      case "from":
        return nameMember(value) ?? t("somebody")
      case "in":
        return communities.find(({ ledger }) => ledger === value)?.name ?? t("someCommunity")
      case "tag":
        return `#${topics.find(({ tag }) => tag === value)?.name ?? value}`
      default:
        return filter satisfies never
    }
  }
}
