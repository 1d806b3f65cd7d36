import { Button, Group } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CommunityRoleHolder } from "../../../../shared/application/communityRoleViews.ts"
import type { CommunityView } from "../../../../shared/application/site.ts"
import type { MemberId } from "../../../../shared/kernel/ids.ts"
import { announce } from "../../../ui/announce.tsx"
import { CommandErrorNote } from "../../../ui/CommandErrorNote.tsx"
import { Section } from "../../../ui/Section.tsx"
import { useSite } from "../../../ui/site.ts"
import { useDay } from "../../../ui/useDay.ts"
import { useCommand } from "../../../ui/useCommand.ts"
import { useMember } from "../../post/useCommunity.ts"
import { HeldRow } from "../../trust/HeldRow.tsx"
import rows from "../../../ui/Rows.module.css"
import { ArchiveDialog } from "./ArchiveDialog.tsx"
import { GiveRoleDialog } from "./GiveRoleDialog.tsx"
import { TransferDialog } from "./TransferDialog.tsx"

type Opened = { readonly kind: "give"; readonly member: MemberId | null } | { readonly kind: "transfer" | "archive" }

/** Who holds which role in a community, since when and by whom; what its owners may change about it. */
export const CommunityRoles = ({ community }: { readonly community: CommunityView }) => {
  const { t } = useTranslation("communityRoles")
  const [opened, setOpened] = useState<Opened | null>(null)
  const site = useSite()
  const { mayManage, archivedAt, ledger } = community
  const owns = community.roles.some(({ member, role }) => member === site.me.member && role === "owner")
  const isLast = owns && community.roles.filter(({ role }) => role === "owner").length === 1
  const close = () => setOpened(null)
  const { run, running, error } = useCommand()
  const reopen = () =>
    run(
      () => site.archiveCommunity(ledger, false),
      () => announce(t("archive.reopened")),
    )
  return (
    <Section title={t("title")} text={t("text")}>
      <ul className={rows.list}>
        {community.roles.map((held) => (
          <Holder
            key={held.member}
            held={held}
            onChange={
              (held.member === site.me.member && isAbove(held.role)) || (mayManage && held.role !== "owner")
                ? () => setOpened({ kind: "give", member: held.member })
                : undefined
            }
          />
        ))}
      </ul>
      {isLast && <p className={rows.text}>{t("lastOwner")}</p>}
      {(mayManage || owns) && (
        <Group gap="sm">
          {mayManage && (
            <Button variant="default" onClick={() => setOpened({ kind: "give", member: null })}>
              {t("give")}
            </Button>
          )}
          {owns && (
            <Button variant="default" onClick={() => setOpened({ kind: "transfer" })}>
              {t("transfer.action")}
            </Button>
          )}
          {mayManage && archivedAt === null && (
            <Button variant="default" onClick={() => setOpened({ kind: "archive" })}>
              {t("archive.action")}
            </Button>
          )}
          {mayManage && archivedAt !== null && (
            <Button variant="default" loading={running} onClick={reopen}>
              {t("archive.reopen")}
            </Button>
          )}
        </Group>
      )}
      {error && <CommandErrorNote error={error} />}
      {opened?.kind === "give" && <GiveRoleDialog community={community} member={opened.member} onClose={close} />}
      {opened?.kind === "transfer" && <TransferDialog community={community} onClose={close} />}
      {opened?.kind === "archive" && <ArchiveDialog community={community} onClose={close} />}
    </Section>
  )
}

/** Whether it can be laid down: there is less to be. */
const isAbove = (role: CommunityRoleHolder["role"]): boolean => role === "owner" || role === "animator"

interface HolderProps {
  readonly held: CommunityRoleHolder
  readonly onChange: (() => void) | undefined
}

const Holder = ({ held, onChange }: HolderProps) => {
  const { t } = useTranslation("communityRoles")
  const day = useDay()
  const name = useMember(held.member)?.name ?? t("somebody")
  const giver = useMember(held.by ?? held.member)?.name ?? t("somebody")
  return (
    <HeldRow
      person={{ id: held.member, name }}
      what={t(`role.${held.role}`)}
      text={t(`roleText.${held.role}`)}
      since={held.by === null ? t("since", { date: day(held.since) }) : t("by", { date: day(held.since), name: giver })}
      review={held.review}
    >
      {onChange && (
        <Button variant="default" size="compact-sm" aria-label={t("changeOf", { name })} onClick={onChange}>
          {t("change")}
        </Button>
      )}
    </HeldRow>
  )
}
