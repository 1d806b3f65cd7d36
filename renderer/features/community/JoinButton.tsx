import { IconUserPlus } from "@tabler/icons-react"
import { useLayoutEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../shared/application/site.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../../ui/useCommand.ts"
import classes from "./CommunityHeader.module.css"

/** Comes into an open community: into one's list, and into Home. */
export const JoinButton = ({ community }: { readonly community: CommunityView }) =>
  community.joined || !community.mayWrite ? null : <Join community={community} />

const Join = ({ community: { ledger, name } }: { readonly community: CommunityView }) => {
  const { t } = useTranslation("community")
  const site = useSite()
  const command = useCommand()
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const own = button.current
    return () => passFocusOn(own)
  }, [])
  const join = () =>
    command.run(
      () => site.joinCommunity(ledger),
      () => announce(t("join.done", { name })),
    )
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes.join}
        aria-label={t("join.label", { name })}
        // Not "disabled": a button that is disabled loses the focus.
        aria-disabled={command.running}
        onClick={() => !command.running && join()}
      >
        <IconUserPlus size={16} aria-hidden="true" />
        {t("join.action")}
      </button>
      {command.error && <CommandErrorNote error={command.error} />}
    </>
  )
}

/** The button goes once it was used; who pressed it by key goes on beside it, not at the top of the page. */
const passFocusOn = (own: HTMLElement | null): void => {
  if (own === null || own !== document.activeElement) return
  const place = own.closest("li") ?? own.parentElement
  const next = [...(place?.querySelectorAll<HTMLElement>("a, button") ?? [])].find((other) => other !== own)
  next?.focus()
}
