import { Outlet } from "@tanstack/react-router"
import { useMediaQuery } from "@mantine/hooks"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Sheet } from "../../ui/Sheet.tsx"
import { ShellContext } from "../../ui/shell.tsx"
import { ComposerDialog } from "../composer/ComposerDialog.tsx"
import { NewCommunityDialog } from "../community/NewCommunityDialog.tsx"
import { CallingAttention } from "../inbox/CallingAttention.tsx"
import { useFollowVisits } from "../home/useLastVisit.ts"
import { InviteDialog } from "../invitation/InviteDialog.tsx"
import { Banners } from "../notices/Banners.tsx"
import { OutboxToast } from "../outbox/OutboxToast.tsx"
import { GettingStarted } from "./GettingStarted.tsx"
import { HereNow } from "./HereNow.tsx"
import { HelpDialog } from "./HelpDialog.tsx"
import { JumpDialog } from "./JumpDialog.tsx"
import classes from "./Layout.module.css"
import { Sidebar } from "./Sidebar.tsx"
import { TopBar } from "./TopBar.tsx"
import { useFocusAfterNavigation } from "./useFocusAfterNavigation.ts"
import { useGlobalKeys } from "./useGlobalKeys.ts"
import { useShellState } from "./useShellState.ts"

const NARROW = "(max-width: 899px)"
const WITHOUT_RAIL = "(max-width: 1199px)"

/** Canvas, navigation, top bar and the inset panel that holds a screen; its dialogs open from anywhere. */
export const Layout = () => {
  const { t } = useTranslation(["common", "navigation"])
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false })
  const withoutRail = useMediaQuery(WITHOUT_RAIL, undefined, { getInitialValueInEffect: false })
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [rail, setRail] = useState<HTMLElement | null>(null)
  const { shell, dialog, close, composer, menu, setMenu } = useShellState({ scroller, rail })
  useFocusAfterNavigation(() => setMenu(false))
  useGlobalKeys(shell)
  useFollowVisits()

  return (
    <ShellContext value={shell}>
      <a href="#content" className={classes.skip} onClick={skipToContent}>
        {t("skip")}
      </a>
      <div className={classes.frame}>
        {!narrow && <Sidebar />}
        <TopBar narrow={narrow} onMenu={() => setMenu(true)} />
        <div className={classes.content}>
          <Banners />
          <div id="panel" ref={setScroller} className={classes.panel} data-scroll-restoration-id="panel">
            <main id="content" className={classes.main} tabIndex={-1}>
              {withoutRail && <GettingStarted folded />}
              <Outlet />
            </main>
            {!withoutRail && (
              <aside className={classes.rail} aria-label={t("navigation:rail")}>
                <GettingStarted />
                <div ref={setRail} className={classes.slot} />
                <HereNow />
              </aside>
            )}
          </div>
        </div>
      </div>
      {narrow && (
        <Sheet opened={menu} onClose={() => setMenu(false)} title={t("app")} side="left">
          <Sidebar />
        </Sheet>
      )}
      {composer && <ComposerDialog start={composer} onClose={close} />}
      <NewCommunityDialog opened={dialog === "new-community"} onClose={close} />
      <InviteDialog opened={dialog === "invite"} onClose={close} />
      <HelpDialog opened={dialog === "help"} onClose={close} />
      <JumpDialog opened={dialog === "jump"} onClose={close} />
      <OutboxToast />
      <CallingAttention />
    </ShellContext>
  )
}

/** The address holds the route, so the skip link may not write its own fragment there. */
const skipToContent = (event: React.MouseEvent) => {
  event.preventDefault()
  document.getElementById("content")?.focus()
}
