import { useTranslation } from "react-i18next"
import { Dialog } from "../../ui/Dialog.tsx"
import { Kbd } from "../../ui/Kbd.tsx"
import { useKeyNames } from "../../ui/useKeyNames.ts"
import { useShell } from "../../ui/shell.tsx"
import { SHORTCUTS, type ShortcutName } from "./shortcuts.ts"
import classes from "./HelpDialog.module.css"

type Row = readonly [name: KeyName, keys: readonly string[]]
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
  | "publish"

const EVERYWHERE: readonly Row[] = [
  ["newPost", SHORTCUTS.newPost],
  ["jump", SHORTCUTS.jump],
  ["jump", ["Ctrl+K"]],
  ["goHome", SHORTCUTS.goHome],
  ["goInbox", SHORTCUTS.goInbox],
  ["goDay", SHORTCUTS.goDay],
  ["goPeople", SHORTCUTS.goPeople],
  ["goDrafts", SHORTCUTS.goDrafts],
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
      ["next", ["J"]],
      ["previous", ["K"]],
      ["next", ["PgDn"]],
      ["previous", ["PgUp"]],
      ["open", ["Enter"]],
      ["comment", ["R"]],
      ["react", ["L"]],
      ["edit", ["E"]],
      ["save", ["B"]],
    ],
  },
  { name: "inbox", rows: [["finish", ["E"]]] },
  { name: "writing", rows: [["publish", ["Ctrl+Enter"]]] },
]

/** The keys that work, in one list. */
export const HelpDialog = ({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) => {
  const { t } = useTranslation("navigation")
  const { singleKeys } = useShell()
  const nameKeys = useKeyNames()
  return (
    <Dialog opened={opened} onClose={onClose} title={t("keys.title")}>
      {GROUPS.map((group) => (
        <section key={group.name} className={classes.group}>
          <h3 className={classes.name}>{t(`keys.${group.name}`)}</h3>
          <dl className={classes.rows}>
            {group.rows.map(([what, keys]) => (
              <div key={what + keys.join("")} className={classes.row}>
                <dt>{t(`keys.${what}`)}</dt>
                <dd>
                  <Kbd keys={nameKeys(keys)} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className={classes.note}>{singleKeys ? t("keys.on") : t("keys.off")}</p>
    </Dialog>
  )
}
