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
import { createPersonHref } from "../../people/personAddress.ts"
import { useCommand } from "../../../ui/useCommand.ts"
import { useMember } from "../../post/useCommunity.ts"
import { ReviewDay } from "../../trust/ReviewDay.tsx"
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
    <li className={rows.row}>
      <div className={rows.grow}>
        <a className={rows.name} href={createPersonHref(held.member)}>
          <bdi>{name}</bdi>
        </a>
        <p className={rows.meta}>{t(`roleText.${held.role}`)}</p>
      </div>
      <span className={rows.tag}>{t(`role.${held.role}`)}</span>
      <span className={rows.meta}>
        {held.by === null ? t("since", { date: day(held.since) }) : t("by", { date: day(held.since), name: giver })}
      </span>
      {onChange && (
        <Button variant="default" size="compact-sm" aria-label={t("changeOf", { name })} onClick={onChange}>
          {t("change")}
        </Button>
      )}
      <ReviewDay review={held.review} />
    </li>
  )
}
