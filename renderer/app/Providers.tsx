import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core"
import type { ReactNode } from "react"
import type { Palabre } from "../../shared/application/palabre.ts"
import type { Observable } from "../../shared/kernel/subscription.ts"
import { LiveRegion } from "../ui/announce.tsx"
import { PalabreContext } from "../ui/site.ts"
import { cssVariables, theme } from "../ui/theme.ts"
import { LanguageContext, useLanguage } from "../ui/useTexts.ts"
import { ErrorBoundary } from "./ErrorBoundary.tsx"
import { HostReachableContext } from "./hostReachable.ts"
import { PreferencesContext, type PreferenceStore } from "./preferences.ts"
import { type Session, SessionContext } from "./session.ts"

/** What lives as long as the window. */
export interface WindowServices {
  readonly palabre: Palabre
  readonly session: Session
  readonly preferences: PreferenceStore
  readonly hostReachable: Observable<boolean>
}

const colourScheme = localStorageColorSchemeManager({ key: "palabre.theme" })

export const Providers = ({ services, children }: { services: WindowServices; children: ReactNode }) => (
  <LanguageContext value={useLanguage()}>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colourScheme}
    >
      <ErrorBoundary>
        <PalabreContext value={services.palabre}>
          <PreferencesContext value={services.preferences}>
            <HostReachableContext value={services.hostReachable}>
              <SessionContext value={services.session}>{children}</SessionContext>
            </HostReachableContext>
          </PreferencesContext>
        </PalabreContext>
      </ErrorBoundary>
      <LiveRegion />
    </MantineProvider>
  </LanguageContext>
)
