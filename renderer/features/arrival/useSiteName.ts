import { useTranslation } from "react-i18next"
import type { SiteId } from "../../../shared/kernel/ids.ts"
import { useSession } from "../../app/session.ts"
import { useObservable } from "../../ui/useObservable.ts"

/** Name under which this profile knows the site, opened or not. */
export const useSiteName = (id: SiteId): string => {
  const { t } = useTranslation("arrival")
  const sites = useObservable(useSession().sites)
  return sites.find((site) => site.id === id)?.name || t("thisSite")
}
