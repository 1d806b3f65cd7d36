import { Outlet } from "@tanstack/react-router"
import { useMediaQuery } from "@mantine/hooks"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { readWindowBridge } from "../../platform/windowBridge.ts"
import { SaidToast } from "../../ui/SaidToast.tsx"
import { ShellContext } from "../../ui/shell.tsx"
import { useMarkAllRead } from "../home/useMarkAllRead.ts"
import { useFollowVisits } from "../home/useLastVisit.ts"
import { Banners } from "../notices/Banners.tsx"
import { OutboxToast } from "../outbox/OutboxToast.tsx"
import { Apart } from "./Apart.tsx"
import { GettingStarted } from "./GettingStarted.tsx"
import { HereNow } from "./HereNow.tsx"
import toasts from "../../ui/Toast.module.css"
import classes from "./Layout.module.css"
import { Sidebar } from "./Sidebar.tsx"
import { TypedAhead } from "./TypedAhead.tsx"
import { TopBar } from "./TopBar.tsx"
import { useFocusAfterNavigation } from "./useFocusAfterNavigation.ts"
import { useGlobalKeys } from "./useGlobalKeys.ts"
import { useNextUnread } from "./useNextUnread.ts"
import { useNoteSteps } from "./useNoteSteps.ts"
import { useShellState } from "./useShellState.ts"
import { withLateTexts } from "../../app/i18n/i18n.ts"
import { onDemand } from "../../ui/onDemand.tsx"

const CallingAttention = onDemand(
  async () => (await withLateTexts(import("../inbox/CallingAttention.tsx"))).CallingAttention,
  () => true,
)
const DesktopCommands = onDemand(
  async () => (await withLateTexts(import("../desktop/DesktopCommands.tsx"))).DesktopCommands,
)
const LayoutDialogs = onDemand(
  async () => (await withLateTexts(import("./LayoutDialogs.tsx"))).LayoutDialogs,
  ({ dialog, composer }) => dialog === null && composer === null,
)
const PersonCards = onDemand(
  async () => (await withLateTexts(import("../people/PersonCards.tsx"))).PersonCards,
  () => true,
)
const SidebarSheet = onDemand(
  async () => (await withLateTexts(import("./SidebarSheet.tsx"))).SidebarSheet,
  ({ opened }) => !opened,
)

/** In em, so that larger letters, too, leave the page one column. */
const NARROW = "(max-width: 56.1875em)"
const WITHOUT_RAIL = "(max-width: 74.9375em)"

/** Canvas, navigation, top bar and the inset panel that holds a screen; its dialogs open from anywhere. */
export const Layout = () => {
  const { t } = useTranslation(["common", "navigation"])
  const bridge = readWindowBridge()
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false })
  const withoutRail = useMediaQuery(WITHOUT_RAIL, undefined, { getInitialValueInEffect: false })
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [rail, setRail] = useState<HTMLElement | null>(null)
  const { shell, dialog, close, giveFocusBack, composer, menu, setMenu } = useShellState({ scroller, rail })
  useFocusAfterNavigation(() => setMenu(false))
  // Once a dialog is asked for, what is typed is meant for it, also while its code comes.
  const isAsked = dialog !== null || composer !== null
  useGlobalKeys(isAsked ? { ...shell, singleKeys: false } : shell, {
    nextUnread: useNextUnread(),
    markAllRead: useMarkAllRead(),
  })
  useFollowVisits()
  useNoteSteps()

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
      {(composer !== null || dialog === "jump") && <TypedAhead />}
      <Apart onTryAgain={close}>
        {narrow && <SidebarSheet opened={menu} onClose={() => setMenu(false)} />}
        <LayoutDialogs dialog={dialog} composer={composer} onClose={close} onGone={giveFocusBack} />
      </Apart>
      <Apart>
        <PersonCards />
        <CallingAttention />
      </Apart>
      {bridge && (
        <Apart>
          <DesktopCommands bridge={bridge} />
        </Apart>
      )}
      <Apart>
        <div className={toasts.stack}>
          <SaidToast />
          <OutboxToast />
        </div>
      </Apart>
    </ShellContext>
  )
}

/** The address holds the route, so the skip link may not write its own fragment there. */
const skipToContent = (event: React.MouseEvent) => {
  event.preventDefault()
  document.getElementById("content")?.focus()
}
