import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { ArrivalFrame } from "../arrival/ArrivalFrame.tsx"
import { StepHeading } from "../arrival/StepHeading.tsx"
import { useCommand } from "../../ui/useCommand.ts"
import { AcceptCharter } from "./AcceptCharter.tsx"
import { CharterText } from "./CharterText.tsx"

/** What a newcomer reads right after they were let in, once; or later, when they want to write. */
export const CharterDoor = () => {
  const { t } = useTranslation("charter")
  const site = useSite()
  const name = useObservable(site.name)
  const [current] = useObservable(site.charter).versions
  const { run, running, error } = useCommand()
  if (!current) return null
  return (
    <ArrivalFrame>
      <StepHeading title={t("door.title", { site: name })} lead={t("door.lead")} />
      <CharterText text={current.text} baseLevel={1} />
      <AcceptCharter version={current} done={t("accept.done")}>
        <Button variant="default" loading={running} onClick={() => run(() => site.postponeCharter())}>
          {t("door.later")}
        </Button>
      </AcceptCharter>
      {error && <CommandErrorNote error={error} />}
    </ArrivalFrame>
  )
}
