import { IconDots, IconHistory, IconLanguage, IconLink, IconPencil, IconTrash } from "@tabler/icons-react"
import { useTexts } from "../../ui/useTexts.ts"
import { announce } from "../../ui/announce.tsx"
import { PlainMenu, type PlainMenuItem } from "./menu/PlainMenu.tsx"

interface ItemMenuProps {
  /** Address of the post; comments have none of their own. */
  readonly href: string
  readonly mine: boolean
  readonly edited: boolean
  readonly onEdit: () => void
  readonly onNameLanguage: () => void
  readonly onRemove: () => void
  readonly onShowHistory: () => void
  /** What this one alone can do, first in the menu. */
  readonly first?: readonly PlainMenuItem[]
  /** What concerns the rules of the place, last in the menu. */
  readonly last?: readonly PlainMenuItem[]
}

/** What else can be done with a post or a comment. */
export const ItemMenu = ({
  href,
  mine,
  edited,
  onEdit,
  onNameLanguage,
  onRemove,
  onShowHistory,
  first = [],
  last = [],
}: ItemMenuProps) => {
  const { t } = useTexts("post")
  const copyLink = () => {
    const address = new URL(href, window.location.href).href
    navigator.clipboard.writeText(address).then(
      () => announce(t("menu.linkCopied")),
      () => window.prompt(t("menu.copyLink"), address),
    )
  }
  const items: PlainMenuItem[] = [
    ...first,
    { id: "link", label: t("menu.copyLink"), icon: <IconLink size={17} aria-hidden="true" />, onSelect: copyLink },
  ]
  if (edited)
    items.push({
      id: "history",
      label: t("menu.history"),
      icon: <IconHistory size={17} aria-hidden="true" />,
      onSelect: onShowHistory,
    })
  if (mine)
    items.push(
      { id: "edit", label: t("menu.edit"), icon: <IconPencil size={17} aria-hidden="true" />, onSelect: onEdit },
      {
        id: "language",
        label: t("menu.language"),
        icon: <IconLanguage size={17} aria-hidden="true" />,
        onSelect: onNameLanguage,
      },
      {
        id: "remove",
        label: t("menu.remove"),
        icon: <IconTrash size={17} aria-hidden="true" />,
        tone: "danger",
        onSelect: onRemove,
      },
    )
  items.push(...last)
  return <PlainMenu label={t("menu.label")} icon={<IconDots size={18} aria-hidden="true" />} items={items} />
}
