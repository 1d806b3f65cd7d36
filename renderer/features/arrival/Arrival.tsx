import { useState } from "react"
import { useTranslation } from "react-i18next"
import { withLateTexts } from "../../app/i18n/i18n.ts"
import { usePreferences } from "../../app/preferences.ts"
import { useSession } from "../../app/session.ts"
import { readWindowBridge } from "../../platform/windowBridge.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { ArrivalFrame } from "./ArrivalFrame.tsx"
import { ChoiceStep } from "./ChoiceStep.tsx"
import { FoundingSteps } from "./FoundingSteps.tsx"
import { JoiningSteps } from "./JoiningSteps.tsx"
import { LanguageStep } from "./LanguageStep.tsx"
import { onDemand } from "../../ui/onDemand.tsx"

const ComeBackStep = onDemand(async () => (await withLateTexts(import("./ComeBackStep.tsx"))).ComeBackStep)
const RestoreStep = onDemand(async () => (await withLateTexts(import("../desktop/RestoreStep.tsx"))).RestoreStep)

type Path = "choice" | "found" | "join" | "back" | "restore"

/** First run, and every later site: language, create or join, name. Nothing is written before the last step. */
export const Arrival = ({ invitation }: { readonly invitation: string | null }) => {
  const { t } = useTranslation("arrival")
  const [{ language }, change] = usePreferences()
  const session = useSession()
  const sites = useObservable(session.sites)
  const [path, setPath] = useState<Path>(invitation === null ? "choice" : "join")
  const latest = sites[0]
  const isFirst = sites.length === 0
  const bridge = readWindowBridge()

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
      {path === "choice" && (
        <ChoiceStep first={isFirst} restores={isFirst && bridge !== undefined} onChosen={setPath} />
      )}
      {path === "restore" && bridge && <RestoreStep bridge={bridge} onBack={() => setPath("choice")} />}
      {path === "found" && <FoundingSteps onBack={() => setPath("choice")} />}
      {path === "back" && <ComeBackStep invitation="" onBack={() => setPath("choice")} />}
      {path === "join" && <JoiningSteps invitation={invitation} onBack={() => setPath("choice")} />}
    </ArrivalFrame>
  )
}
