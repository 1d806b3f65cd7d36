import { Button, TextInput } from "@mantine/core"
import { IconPlus, IconSearch, IconUsersGroup } from "@tabler/icons-react"
import { useDeferredValue, useState } from "react"
import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../shared/application/site.ts"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { Screen } from "../../ui/Screen.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useIsGuest } from "../../ui/useIsGuest.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { DoorRow } from "../access/DoorRow.tsx"
import { useGuestAsks } from "../access/GuestNote.tsx"
import classes from "./Directory.module.css"
import { DirectoryRow } from "./DirectoryRow.tsx"
import { findCommunities } from "./findCommunities.ts"

const archivedLast = (one: CommunityView, other: CommunityView): number =>
  Number(one.archivedAt !== null) - Number(other.archivedAt !== null)

/** Every community that I may see: what it is for, and how alive it is. */
export const DirectoryScreen = () => {
  const { t } = useTranslation(["community", "access"])
  const { openNewCommunity } = useShell()
  const site = useSite()
  const isGuest = useIsGuest()
  const asks = useGuestAsks()
  const { doors } = useObservable(site.access)
  const communities = useObservable(site.communities).toSorted(archivedLast)
  const [query, setQuery] = useState("")
  const looked = useDeferredValue(query)
  const found = findCommunities(communities, looked)
  const toAsk = findCommunities(doors, looked)
  const count = found.length + toAsk.length
  const why = asks === "" ? t("access:guest.onlyNobody") : t("access:guest.only", { names: asks })
  const create = isGuest ? null : (
    <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={openNewCommunity}>
      {t("create.title")}
    </Button>
  )
  if (communities.length + doors.length === 0)
    return (
      <Screen title={t("directory.title")}>
        <EmptyState
          icon={<IconUsersGroup size={26} />}
          title={t("directory.emptyTitle")}
          text={isGuest ? why : t("directory.emptyText")}
          action={create}
        />
      </Screen>
    )
  return (
    <Screen
      title={t("directory.title")}
      lead={t("directory.count", { count: communities.length + doors.length })}
      actions={create}
    >
      {isGuest && <p className={classes.why}>{why}</p>}
      <TextInput
        type="search"
        aria-label={t("directory.search")}
        placeholder={t("directory.search")}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <output className="visually-hidden">{query && t("directory.found", { count })}</output>
      {count === 0 ? (
        <EmptyState
          title={t("directory.noneTitle")}
          text={t("directory.noneText", { query })}
          action={
            <Button variant="default" onClick={() => setQuery("")}>
              {t("directory.noneAction")}
            </Button>
          }
        />
      ) : (
        <ul className={classes.list}>
          {found.map((community) => (
            <DirectoryRow key={community.ledger} community={community} />
          ))}
          {toAsk.map((door) => (
            <DoorRow key={door.door} door={door} />
          ))}
        </ul>
      )}
    </Screen>
  )
}
