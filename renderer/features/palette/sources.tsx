import { Avatar } from "../../ui/Avatar.tsx"
import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { usePeople } from "../../ui/usePeople.ts"
import type { PaletteTarget } from "./paletteTarget.ts"

export const useCommunityTargets = (): readonly PaletteTarget[] => {
  const { t } = useTranslation("navigation")
  const navigate = useNavigate()
  const site = useSite()
  const target = (ledger: LedgerId, label: string, emoji: string, detail: string): PaletteTarget => ({
    id: `community/${ledger}`,
    label,
    detail,
    face: emoji || "💬",
    act: () => void navigate({ to: "/c/$ledger", params: { ledger } }),
  })
  return [
    ...useObservable(site.communities).map(({ ledger, name, emoji, members }) =>
      target(ledger, name, emoji, t("jump.members", { count: members.length })),
    ),
    ...useObservable(site.access).doors.map(({ community, name, emoji }) =>
      target(community, name, emoji, t("jump.request")),
    ),
  ]
}

export const usePeopleTargets = (): readonly PaletteTarget[] => {
  const navigate = useNavigate()
  const { me } = useSite()
  return [...usePeople().values()]
    .filter(({ id }) => id !== me.member)
    .map(({ id, name, title, connected }) => ({
      id: `person/${id}`,
      label: name,
      detail: title,
      face: <Avatar seed={id} name={name} size={26} connected={connected} />,
      act: () => void navigate({ to: "/people/$member", params: { member: id } }),
    }))
}
