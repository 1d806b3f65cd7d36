import { useTexts } from "../../../ui/useTexts.ts"
import type { Why } from "../../../../shared/attention/relevance/scorePost.ts"
import type { Subject } from "../../../../shared/attention/relevance/tuning.ts"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"

/** Names of communities, people and topics as they are called now. */
export const useSubjectName = (): ((subject: Subject) => string) => {
  const { t } = useTexts("home")
  const site = useSite()
  const communities = useObservable(site.communities)
  const authors = useObservable(site.authors)
  const topics = useObservable(site.topics)
  return (subject) => {
    switch (subject.kind) {
      case "community":
        return communities.find(({ ledger }) => ledger === subject.ledger)?.name ?? t("why.gone")
      case "person":
        return authors.get(subject.member)?.name ?? t("why.gone")
      case "topic":
        return `#${topics.find(({ tag }) => tag === subject.tag)?.name ?? subject.tag}`
    }
  }
}

/** A reason in plain words: "You exchange with Marc Lefebvre". */
export const useWhyWords = (): ((why: Why) => string) => {
  const { t } = useTexts("home")
  const nameOf = useSubjectName()
  return (why) => {
    switch (why.kind) {
      case "person":
        return t("why.person", { name: nameOf(why) })
      case "favourite":
        return t("why.favourite", { name: nameOf({ kind: "community", ledger: why.ledger }) })
      case "community":
        return t("why.community", { name: nameOf(why) })
      case "topic":
        return t("why.topic", { name: nameOf(why) })
      case "followed-topic":
        return t("why.followed", { name: nameOf({ kind: "topic", tag: why.tag }) })
      case "help":
        return t("why.help", { subject: why.subject })
      case "lively":
        return t("why.lively", { count: why.voices })
      case "tuned":
        return t("why.tuned", { name: nameOf(why.subject) })
      case "concerns":
      case "onMine":
      case "announcement":
      case "question":
      case "mine":
      case "recent":
        return t(`why.${why.kind}`)
    }
  }
}
