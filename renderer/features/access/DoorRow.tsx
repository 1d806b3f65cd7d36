import { IconDoor } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { DoorView } from "../../../shared/application/accessViews.ts"
import directoryClasses from "../community/Directory.module.css"
import { createCommunityHref } from "../post/postAddress.ts"
import { DoorButton } from "./DoorButton.tsx"
import { Answering, DoorState } from "./DoorState.tsx"

/** A community that one asks to join: its name and purpose, who answers, and where my request stands. */
export const DoorRow = ({ door }: { readonly door: DoorView }) => {
  const { t } = useTranslation("access")
  const { emoji, name, purpose } = door
  return (
    <li className={directoryClasses.row}>
      <span className={directoryClasses.face} aria-hidden="true">
        {emoji || "💬"}
      </span>
      <div className={directoryClasses.words}>
        <a href={createCommunityHref(door.community)} className={directoryClasses.name}>
          <bdi>{name}</bdi>
        </a>
        <span className={directoryClasses.private}>
          <IconDoor size={13} aria-hidden="true" />
          {t("request")}
        </span>
        <p className={directoryClasses.purpose} dir="auto">
          {purpose}
        </p>
        <Answering door={door} />
        <DoorState door={door} />
      </div>
      <div className={directoryClasses.toggles}>
        <DoorButton door={door} />
      </div>
    </li>
  )
}
