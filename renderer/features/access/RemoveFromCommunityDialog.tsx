import { useTranslation } from "react-i18next"
import type { CommunityView, MemberView } from "../../../shared/application/site.ts"
import { Points } from "../../ui/Points.tsx"
import { useSite } from "../../ui/site.ts"
import { NoteDialog } from "./NoteDialog.tsx"

interface RemoveFromCommunityDialogProps {
  readonly community: CommunityView
  readonly member: MemberView
  readonly onClose: () => void
}

const HAPPENS = ["now", "hidden", "stays"] as const
const NOT_PROMISED = ["copies", "far", "back"] as const

/** Says what removing somebody from a community does, and what nobody can promise, before it happens. */
export const RemoveFromCommunityDialog = ({ community, member, onClose }: RemoveFromCommunityDialogProps) => {
  const { t } = useTranslation("access")
  const site = useSite()
  const said = { name: member.name, community: community.name }
  return (
    <NoteDialog
      form={`remove/${community.ledger}/${member.id}`}
      title={t("remove.heading", said)}
      label={t("remove.note")}
      hint={t("remove.noteHint")}
      confirm={t("remove.confirm", said)}
      done={t("remove.done", said)}
      grave
      act={(note) => site.removeCommunityMember(community.ledger, member.id, note)}
      onClose={onClose}
    >
      <Points title={t("remove.what")} points={HAPPENS.map((point) => t(`remove.${point}`))} />
      <Points title={t("remove.cannot")} points={NOT_PROMISED.map((point) => t(`remove.${point}`))} />
    </NoteDialog>
  )
}
