import { IconBell, IconBellOff, IconStar, IconStarFilled } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../shared/application/site.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { PlainIconButton } from "../../ui/IconButton.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../../ui/useCommand.ts"

const ICON = { size: 17, "aria-hidden": true } as const

/** What a member arranges for themselves: on top of the list, or silent. */
export const CommunityToggles = ({ community }: { readonly community: CommunityView }) => {
  const { t } = useTranslation("community")
  const site = useSite()
  const command = useCommand()
  const { ledger, name, favourite, muted } = community
  const pin = () =>
    command.run(
      () => site.favouriteCommunity(ledger, !favourite),
      () => announce(t(favourite ? "favourite.removed" : "favourite.added", { name })),
    )
  const mute = () =>
    command.run(
      () => site.muteCommunity(ledger, !muted),
      () => announce(t(muted ? "mute.removed" : "mute.added", { name })),
    )
  return (
    <>
      <PlainIconButton
        label={t("favourite.label", { name })}
        title={t(favourite ? "favourite.remove" : "favourite.add")}
        aria-pressed={favourite}
        // Not "disabled": a button that is disabled loses the focus.
        aria-disabled={command.running}
        onClick={() => !command.running && pin()}
      >
        {favourite ? <IconStarFilled {...ICON} /> : <IconStar {...ICON} />}
      </PlainIconButton>
      <PlainIconButton
        label={t("mute.label", { name })}
        title={t(muted ? "mute.remove" : "mute.add")}
        aria-pressed={muted}
        // Not "disabled": a button that is disabled loses the focus.
        aria-disabled={command.running}
        onClick={() => !command.running && mute()}
      >
        {muted ? <IconBellOff {...ICON} /> : <IconBell {...ICON} />}
      </PlainIconButton>
      {command.error && <CommandErrorNote error={command.error} />}
    </>
  )
}
