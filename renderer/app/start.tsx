import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import type { Palabre } from "../../shared/application/palabre.ts"
import { App } from "./App.tsx"
import { fetchInside } from "./fetchInside.ts"
import { observeHost } from "./hostReachable.ts"
import { findLanguage } from "./i18n/findLanguage.ts"
import { loadLanguage, speak, startTranslations } from "./i18n/i18n.ts"
import { createSiteRegistry } from "../platform/storage/siteRegistry.ts"
import { keepPreferences } from "./keepPreferences.ts"
import { noticeUse } from "./noticeUse.ts"
import { createPreferences, hasPreferences, type PreferenceStore } from "./preferences.ts"
import { Providers, type WindowServices } from "./Providers.tsx"
import { createSession } from "./session.ts"
import { createSiteOwnership } from "./siteOwnership.ts"
import { takeInvitation } from "./takeInvitation.ts"
import "./styles.ts"

/** Long enough for the first screen to be painted and answer. */
const FETCH_SCREENS_MS = 1_500

/** Starts the application in this window; `compose` connects it to what is beneath. */
export const start = async (compose: () => Promise<Palabre>, element: HTMLElement): Promise<void> => {
  noticeUse(window)
  const invitation = takeInvitation(location, history)
  const preferences = createPreferences(localStorage, window)
  // What fails now is asked for again where it is needed.
  void fetchInside().catch(() => undefined)
  const palabre = await compose()
  const speaking = speakFirst(preferences, palabre)
  const session = createSession(
    palabre,
    createSiteOwnership(navigator.locks, (name) => new BroadcastChannel(name)),
  )
  // A site is read from the disk while texts and code are fetched.
  await Promise.all([
    session.start(invitation, speaking),
    speaking.then(() => show(element, { palabre, session, preferences })),
  ])
  // Whoever arrives reads first: there is time now, and none once a site comes in.
  if (session.get().kind === "arriving" && "requestIdleCallback" in window)
    window.requestIdleCallback(fetchRest, { timeout: FETCH_SCREENS_MS })
  else setTimeout(fetchRest, FETCH_SCREENS_MS)
}

/** Speaks as the member chose, or as their browser or their host does, and follows what they choose. */
const speakFirst = async (preferences: PreferenceStore, palabre: Palabre): Promise<void> => {
  await keepPreferences(preferences, createSiteRegistry(indexedDB), !hasPreferences(localStorage))
  // The browser knows its member; the host may have been started where no language is set.
  const usual = findLanguage(navigator.languages) ?? (await palabre.host.describe()).language
  const chosen = () => preferences.get().language ?? usual
  startTranslations(chosen(), await loadLanguage(chosen()))
  // Where the host does not give the other texts, the page stays in the language that it has.
  preferences.subscribe(() => void speak(chosen()).catch(() => undefined))
}

const show = (element: HTMLElement, { palabre, session, preferences }: Omit<WindowServices, "hostReachable">): void => {
  const space = () => document.documentElement.setAttribute("data-density", preferences.get().density)
  preferences.subscribe(space)
  space()
  window.addEventListener("hashchange", () => {
    const pasted = takeInvitation(location, history)
    if (pasted !== null) void session.arrive(pasted)
  })
  const services = { palabre, session, preferences, hostReachable: observeHost(palabre.host) }
  createRoot(element).render(
    <StrictMode>
      <Providers services={services}>
        <App />
      </Providers>
    </StrictMode>,
  )
}

/** What fails now is asked for again where it is needed. */
const fetchRest = (): void => void fetchAhead().catch(() => undefined)

const fetchAhead = async (): Promise<void> => (await import("./router.tsx")).fetchScreens()
