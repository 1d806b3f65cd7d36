import { Button } from "@mantine/core"
import { IconAlertTriangle } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { AccessView, DoorView } from "../../../shared/application/accessViews.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { createCommunityHref } from "../post/postAddress.ts"
import { useCommand } from "../../ui/useCommand.ts"
import { useNames } from "../../ui/useNames.ts"
import classes from "./Access.module.css"
import { DoorButton } from "./DoorButton.tsx"
import { Answering, DoorState, useRequestWords } from "./DoorState.tsx"
import { WaitingRequests } from "./WaitingRequests.tsx"

export const hasAccessNews = ({ toAnswer, mine, overused }: AccessView): boolean =>
  toAnswer.length + mine.length + overused.length > 0

/** Who asks to be let in where I decide, what came of what I asked, and invitations of mine that were used too often. */
export const AccessInbox = () => {
  const { t } = useTranslation("access")
  const access = useObservable(useSite().access)
  if (!hasAccessNews(access)) return null
  return (
    <section aria-label={t("title")}>
      <WaitingRequests />
      {access.mine.length + access.overused.length > 0 && (
        <ul className={classes.list}>
          {access.mine.map((door) => (
            <Mine key={door.door} door={door} />
          ))}
          {access.overused.map((given) => (
            <Overused key={given.id} given={given} />
          ))}
        </ul>
      )}
    </section>
  )
}

const Mine = ({ door }: { readonly door: DoorView }) => {
  const { t } = useTranslation("access")
  const words = useRequestWords(door)
  const { request, name, emoji, inside, community } = door
  return (
    <li className={classes.entry}>
      <span aria-hidden="true">{emoji}</span>
      <div className={classes.what}>
        <p className={classes.strong}>
          <bdi>{name}</bdi>
        </p>
        {request?.answer === null && <Answering door={door} />}
        <DoorState door={door} />
        <div className={classes.actions}>
          <DoorButton door={door} />
        </div>
        {inside && (
          <p>
            <a href={createCommunityHref(community)}>
              <bdi>{t("open", { name })}</bdi>
            </a>
          </p>
        )}
        {request?.answer && <Noted of={request.id} what={words} />}
      </div>
    </li>
  )
}

const Overused = ({ given }: { readonly given: AccessView["overused"][number] }) => {
  const { t } = useTranslation("access")
  const names = useNames("conjunction")
  return (
    <li className={classes.entry}>
      <IconAlertTriangle size={20} aria-hidden="true" />
      <div className={classes.what}>
        <p className={classes.strong}>{t("overused")}</p>
        <p className={classes.text}>
          <bdi>{t("overusedText", { names: names(given.used.map(({ name }) => name)) })}</bdi>
        </p>
        <p>
          <a href="#/trust">{t("toTrust")}</a>
        </p>
        <Noted of={`${given.id}/${given.used.length}`} what={t("overused")} />
      </div>
    </li>
  )
}

const Noted = ({ of, what }: { readonly of: string; readonly what: string }) => {
  const { t } = useTranslation("access")
  const site = useSite()
  const { run, running } = useCommand()
  return (
    <div className={classes.actions}>
      <Button
        size="compact-sm"
        variant="default"
        loading={running}
        aria-label={t("notedOf", { what })}
        onClick={() => run(() => site.takeNote(of))}
      >
        {t("noted")}
      </Button>
    </div>
  )
}
