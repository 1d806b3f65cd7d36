import { useNavigate, useParams } from "@tanstack/react-router"
import { useTexts } from "../../ui/useTexts.ts"
import { announce } from "../../ui/announce.tsx"
import { useSite } from "../../ui/site.ts"

/** Goes to the next community that holds something unread, or the one before, as the navigation lists them. */
export const useNextUnread = (): ((step: 1 | -1) => void) => {
  const { t } = useTexts("navigation")
  const { communities } = useSite()
  const navigate = useNavigate()
  const { ledger: here } = useParams({ strict: false })
  return (step) => {
    const listed = communities.get()
    const from = listed.findIndex(({ ledger }) => ledger === here)
    const start = from === -1 && step === -1 ? 0 : from
    const around = listed.map((_, at) => listed[(start + step * (at + 1) + 2 * listed.length) % listed.length])
    const next = around.find((community) => community && community.unread > 0 && community.ledger !== here)
    if (next) void navigate({ to: "/c/$ledger", params: { ledger: next.ledger } })
    else announce(t("nothingUnread"))
  }
}
