import { useTranslation } from "react-i18next"
import { Dialog } from "../../ui/Dialog.tsx"
import { Kbd } from "../../ui/Kbd.tsx"
import { useShell } from "../../ui/shell.tsx"
import classes from "./HelpDialog.module.css"

const GROUPS = [
  {
    name: "everywhere",
    rows: [
      ["newPost", ["C"]],
      ["jump", ["/"]],
      ["jump", ["Ctrl", "K"]],
      ["goHome", ["G", "H"]],
      ["goInbox", ["G", "I"]],
      ["goPeople", ["G", "P"]],
      ["goDrafts", ["G", "D"]],
      ["goNetwork", ["G", "N"]],
      ["help", ["?"]],
    ],
  },
  {
    name: "reading",
    rows: [
      ["next", ["J"]],
      ["previous", ["K"]],
      ["open", ["Enter"]],
      ["comment", ["R"]],
      ["react", ["L"]],
      ["edit", ["E"]],
      ["save", ["B"]],
    ],
  },
  { name: "inbox", rows: [["finish", ["E"]]] },
  { name: "writing", rows: [["publish", ["Ctrl", "Enter"]]] },
] as const

/** The keys that work, in one list. */
export const HelpDialog = ({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) => {
  const { t } = useTranslation("navigation")
  const { singleKeys } = useShell()
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
                  <Kbd keys={keys.map((key) => (key === "Enter" ? t("keys.enter") : key))} />
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
