import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../shared/application/site.ts"
import type { MemberId } from "../../../shared/kernel/ids.ts"
import { useSite } from "../../ui/site.ts"
import { useNames } from "../../ui/useNames.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { readDraftStore } from "../composer/draftStore.ts"
import classes from "./WhyNotWrite.module.css"

/** Their names, whoever is connected first; empty where nobody of them is here. */
export const useAsked = (ids: readonly MemberId[]): string => {
  const site = useSite()
  const members = useObservable(site.members)
  const names = useNames()
  return names(
    ids
      .flatMap((id) => (id === site.me.member ? [] : (members.get(id) ?? [])))
      .toSorted((one, other) => Number(other.connected) - Number(one.connected))
      .map(({ name }) => name),
  )
}

/** Where one may read and not write: why, whom to ask, and where a text that was begun is. */
export const WhyNotWrite = ({ community }: { readonly community: CommunityView }) => {
  const { t } = useTranslation("community")
  const site = useSite()
  const { me } = site
  const drafts = useObservable(readDraftStore(site).list) ?? []
  const names = useAsked(community.owners)
  const { archivedAt, roles } = community
  const isReader = roles.some(({ member, role }) => member === me.member && role === "reader")
  const why = archivedAt !== null ? "archived" : isReader ? "readOnly.reader" : "readOnly.other"
  return (
    <p className={classes.why}>
      {t(why)} {names !== "" && t(archivedAt === null ? "readOnly.ask" : "readOnly.askOpen", { names })}{" "}
      {drafts.some(({ draft }) => draft.ledger === community.ledger) && <a href="#/drafts">{t("readOnly.drafts")}</a>}
    </p>
  )
}
