import { useState } from "react"
import { useTranslation } from "react-i18next"
import { usePreferences } from "../../app/preferences.ts"
import { useSession } from "../../app/session.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { ArrivalFrame } from "./ArrivalFrame.tsx"
import { ChoiceStep } from "./ChoiceStep.tsx"
import { FoundingSteps } from "./FoundingSteps.tsx"
import { JoiningSteps } from "./JoiningSteps.tsx"
import { LanguageStep } from "./LanguageStep.tsx"

type Path = "choice" | "found" | "join"

/** First run, and every later site: language, create or join, name. Nothing is written before the last step. */
export const Arrival = ({ invitation }: { readonly invitation: string | null }) => {
  const { t } = useTranslation("arrival")
  const [{ language }, change] = usePreferences()
  const session = useSession()
  const sites = useObservable(session.sites)
  const [path, setPath] = useState<Path>(invitation === null ? "choice" : "join")
  const latest = sites[0]

  if (language === null)
    return (
      <ArrivalFrame>
        <LanguageStep onChosen={(chosen) => change({ language: chosen })} />
      </ArrivalFrame>
    )
  return (
    <ArrivalFrame
      back={
        path === "choice" && latest
          ? { label: t("backTo", { site: latest.name }), go: () => void session.open(latest.id) }
          : undefined
      }
    >
      {path === "choice" && <ChoiceStep first={sites.length === 0} onChosen={setPath} />}
      {path === "found" && <FoundingSteps onBack={() => setPath("choice")} />}
      {path === "join" && <JoiningSteps invitation={invitation} onBack={() => setPath("choice")} />}
    </ArrivalFrame>
  )
}
