import { IconBulb } from "@tabler/icons-react"
import type { TFunction } from "i18next"
import { memo } from "react"
import { useTexts } from "../../../ui/useTexts.ts"
import type { MemberView } from "../../../../shared/application/site.ts"
import type { MemberId } from "../../../../shared/kernel/ids.ts"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"
import type { Concern } from "./checkPost.ts"
import classes from "./ConcernList.module.css"

const MAX_ADDRESS_CHARS = 60

const say = (t: TFunction<"composer">, concern: Concern, members: ReadonlyMap<MemberId, MemberView>): string => {
  switch (concern.kind) {
    case "attachment":
    case "unnamed":
    case "nobodyThanked":
    case "gone":
      return t(`check.${concern.kind}`)
    case "called":
    case "audience":
      return t(`check.${concern.kind}`, { count: concern.count })
    case "link":
    case "ownMachine":
      return t(`check.${concern.kind}`, { address: concern.address.slice(0, MAX_ADDRESS_CHARS) })
    case "closed":
      return t("check.closed", { community: concern.community })
    case "outsider":
      return t("check.outsider", { name: members.get(concern.member)?.name ?? "" })
    default:
      return concern satisfies never
  }
}

/** What is worth a second look; publishing again publishes. */
export const ConcernList = memo(function ConcernList({ concerns }: { readonly concerns: readonly Concern[] }) {
  const { t } = useTexts("composer")
  const members = useObservable(useSite().members)
  return (
    <output className={concerns.length > 0 ? classes.concerns : undefined}>
      {concerns.length > 0 && (
        <>
          <span className={classes.title}>
            <IconBulb size={16} aria-hidden="true" />
            {t("check.title")}
          </span>
          <ul className={classes.list}>
            {concerns.map((concern) => (
              <li key={JSON.stringify(concern)}>{say(t, concern, members)}</li>
            ))}
          </ul>
          <span className={classes.hint}>{t("check.hint")}</span>
        </>
      )}
    </output>
  )
})
