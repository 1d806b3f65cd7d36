import { MantineProvider } from "@mantine/core"
import { render, type RenderResult } from "@testing-library/react"
import type { ReactNode } from "react"
import { en } from "../../renderer/app/i18n/english.ts"
import { startTranslations } from "../../renderer/app/i18n/i18n.ts"
import { lateEn } from "../../renderer/app/i18n/lateEnglish.ts"
import { LiveRegion } from "../../renderer/ui/announce.tsx"
import { type ComposerStart, type Shell, ShellContext } from "../../renderer/ui/shell.tsx"
import { SiteContext } from "../../renderer/ui/site.ts"
import { theme } from "../../renderer/ui/theme.ts"
import type { FakeSite } from "./fakeSite.ts"

export interface RenderedOnSite extends RenderResult {
  /** What the composer was asked to open with, in order. */
  readonly composed: ComposerStart[]
}

/** Renders one part of a screen in English on a fake site, without a layout around it. */
export const renderOnSite = (fake: FakeSite, children: ReactNode): RenderedOnSite => {
  const composed: ComposerStart[] = []
  const shell: Shell = {
    openComposer: (start = {}) => void composed.push(start),
    openNewCommunity: () => undefined,
    openInvite: () => undefined,
    openHelp: () => undefined,
    openJump: () => undefined,
    singleKeys: true,
    scroller: null,
    rail: null,
  }
  startTranslations("en", { ...en, ...lateEn })
  const wrap = (inner: ReactNode) => (
    <MantineProvider theme={theme} env="test">
      <SiteContext value={fake.site}>
        <ShellContext value={shell}>{inner}</ShellContext>
      </SiteContext>
      <LiveRegion />
    </MantineProvider>
  )
  const rendered = render(wrap(children))
  return { ...rendered, rerender: (next) => rendered.rerender(wrap(next)), composed }
}
