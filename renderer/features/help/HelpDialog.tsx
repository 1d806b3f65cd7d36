import { useTranslation } from "react-i18next"
import { Dialog } from "../../ui/Dialog.tsx"
import { Kbd } from "../../ui/Kbd.tsx"
import { useKeyNames } from "../../ui/useKeyNames.ts"
import { useShell } from "../../ui/shell.tsx"
import { SHORTCUTS, type ShortcutName } from "../navigation/shortcuts.ts"
import classes from "./Help.module.css"
import { HelpGuide } from "./HelpGuide.tsx"

/** What it does, and the ways to press it. */
type Row = readonly [name: KeyName, ...ways: (readonly string[])[]]
type KeyName =
  | ShortcutName
  | "next"
  | "previous"
  | "open"
  | "comment"
  | "react"
  | "edit"
  | "save"
  | "finish"
  | "later"
  | "publish"
  | "undo"
  | "back"

const EVERYWHERE: readonly Row[] = [
  ["newPost", SHORTCUTS.newPost],
  ["jump", SHORTCUTS.jump, ["Ctrl+K"]],
  ["goHome", SHORTCUTS.goHome],
  ["goInbox", SHORTCUTS.goInbox],
  ["goDay", SHORTCUTS.goDay],
  ["goPeople", SHORTCUTS.goPeople],
  ["goDrafts", SHORTCUTS.goDrafts],
  ["goSaved", SHORTCUTS.goSaved],
  ["goNetwork", SHORTCUTS.goNetwork],
  ["nextUnread", SHORTCUTS.nextUnread],
  ["allRead", SHORTCUTS.allRead],
  ["help", SHORTCUTS.help],
]

const GROUPS: readonly {
  readonly name: "everywhere" | "reading" | "inbox" | "writing"
  readonly rows: readonly Row[]
}[] = [
  { name: "everywhere", rows: EVERYWHERE },
  {
    name: "reading",
    rows: [
      ["next", ["J"], ["PgDn"]],
      ["previous", ["K"], ["PgUp"]],
      ["open", ["Enter"]],
      ["comment", ["R"]],
      ["react", ["L"]],
      ["edit", ["E"]],
      ["save", ["B"]],
      ["back", ["Esc"]],
    ],
  },
  {
    name: "inbox",
    rows: [
      ["finish", ["E"]],
      ["later", ["L"]],
    ],
  },
  {
    name: "writing",
    rows: [
      ["publish", ["Ctrl+Enter"]],
      ["undo", ["Ctrl+Z"]],
    ],
  },
]

/** What one asks at first; then the keys that work, each act once. */
export const HelpDialog = ({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) => {
  const { t } = useTranslation("navigation")
  const { singleKeys } = useShell()
  const nameKeys = useKeyNames()
  return (
    <Dialog opened={opened} onClose={onClose} title={t("help")}>
      {opened && <HelpGuide onLeave={onClose} />}
      <p className={classes.more}>
        <a href="#/guide" onClick={onClose}>
          {t("guide")}
        </a>
        <a href="#/charter" onClick={onClose}>
          {t("charter")}
        </a>
      </p>
      <h3 className={classes.part}>{t("keys.title")}</h3>
      {GROUPS.map((group) => (
        <section key={group.name} className={classes.group}>
          <h4 className={classes.name}>{t(`keys.${group.name}`)}</h4>
          <dl className={classes.rows}>
            {group.rows.map(([what, ...ways]) => (
              <div key={what} className={classes.row}>
                <dt>{t(`keys.${what}`)}</dt>
                {ways.map((keys) => (
                  <dd key={keys.join(" ")}>
                    <Kbd keys={nameKeys(keys)} />
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className={classes.note}>{singleKeys ? t("keys.on") : t("keys.off")}</p>
    </Dialog>
  )
}
