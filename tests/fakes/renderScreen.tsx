import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from "@tanstack/react-router"
import { cleanup, render } from "@testing-library/react"
import { StrictMode, type ReactNode } from "react"
import { type Language, loadLanguage, startTranslations, withLateTexts } from "../../renderer/app/i18n/i18n.ts"
import { createPreferences } from "../../renderer/app/preferences.ts"
import { Providers } from "../../renderer/app/Providers.tsx"
import { createSession, type Session } from "../../renderer/app/session.ts"
import { type ComposerStart, ShellContext, type Shell } from "../../renderer/ui/shell.tsx"
import { SiteContext } from "../../renderer/ui/site.ts"
import { createObserved } from "../../shared/kernel/subscription.ts"
import { createFakePalabre, type FakePalabre } from "./fakePalabre.ts"
import { createFakeOwnership } from "./fakeOwnership.ts"
import { createFurnishedSite } from "./fakeContent.ts"
import type { FakeSite } from "./fakeSite.ts"

interface StageOptions {
  readonly language?: Language
  readonly fake?: FakeSite
  readonly palabre?: FakePalabre
  /** Where the screen stands, with its search. */
  readonly path?: string
}

export interface Staged {
  readonly fake: FakeSite
  readonly palabre: FakePalabre
  readonly session: Session
  readonly hostReachable: ReturnType<typeof createObserved<boolean>>
  /** Names of what the screen asked of its shell. */
  readonly asked: string[]
  /** What the composer was asked to open with, in order. */
  readonly composed: ComposerStart[]
}

/** Renders one screen inside everything it needs, at `path`; what was rendered before goes away. */
export const renderScreen = async (screen: ReactNode, options: StageOptions = {}): Promise<Staged> => {
  cleanup()
  localStorage.clear()
  const { language = "en", fake = createFurnishedSite(), path = "/" } = options
  startTranslations(language, await loadLanguage(language))
  await withLateTexts(Promise.resolve())
  const preferences = createPreferences(localStorage, window)
  preferences.change({ language })
  const palabre = options.palabre ?? createFakePalabre({ makeSite: () => fake.site })
  const session = createSession(palabre, createFakeOwnership().windowOf())
  const hostReachable = createObserved(true)
  const asked: string[] = []
  const composed: ComposerStart[] = []
  const ask = (name: string) => () => void asked.push(name)
  const shell: Shell = {
    openComposer(start = {}) {
      asked.push("composer")
      composed.push(start)
    },
    openNewCommunity: ask("new-community"),
    openInvite: ask("invite"),
    openHelp: ask("help"),
    openJump: ask("jump"),
    singleKeys: true,
    scroller: null,
    rail: null,
  }
  const root = createRootRoute()
  const paths = [
    "/",
    "/inbox",
    "/day",
    "/people",
    "/people/$member",
    "/people/$member/role",
    "/trust",
    "/charter",
    "/charter/write",
    "/guide",
    "/moderation",
    "/register",
    "/register/$ledger",
    "/drafts",
    "/network",
    "/my-data",
    "/devices",
    "/mend",
    "/settings",
    "/settings/$part",
    "/c/$ledger",
    "/c/$ledger/p/$item",
    "/communities",
    "/saved",
    "/search",
    "/t/$tag",
  ]
  const routes = paths.map((known) => createRoute({ getParentRoute: () => root, path: known, component: () => screen }))
  const router = createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: [path] }),
  })
  await router.load()
  render(
    <StrictMode>
      <Providers services={{ palabre, session, preferences, hostReachable }}>
        <SiteContext value={fake.site}>
          <ShellContext value={shell}>
            <RouterProvider router={router as never} />
          </ShellContext>
        </SiteContext>
      </Providers>
    </StrictMode>,
  )
  return { fake, palabre, session, hostReachable, asked, composed }
}
