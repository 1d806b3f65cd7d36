import { Button } from "@mantine/core"
import { IconCircleCheck } from "@tabler/icons-react"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../shared/application/site.ts"
import rows from "../../ui/Rows.module.css"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { Feed } from "../post/feed/Feed.tsx"

/** Questions that wait for an answer: who knows finds them here, the longest waiting first. */
export const CommunityQuestions = ({ community }: { readonly community: CommunityView }) => {
  const { t } = useTranslation("community")
  const site = useSite()
  const shell = useShell()
  const { ledger, name, mayWrite } = community
  const keys = useObservable(useMemo(() => site.openQuestions(ledger), [site, ledger]))
  if (keys.length > 0)
    return (
      <>
        <p className={rows.meta}>{t("questions.note")}</p>
        <Feed
          keys={keys}
          label={t("questions.feed", { name })}
          showCommunity={false}
          name={`${ledger}/questions`}
          end=""
        />
      </>
    )
  return (
    <EmptyState
      icon={<IconCircleCheck size={26} />}
      title={t("questions.emptyTitle")}
      text={t("questions.emptyText")}
      action={
        mayWrite && (
          <Button onClick={() => shell.openComposer({ ledger, kind: "question" })}>{t("questions.emptyAction")}</Button>
        )
      }
    />
  )
}
