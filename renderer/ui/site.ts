import { createContext, use } from "react"
import type { Palabre } from "../../shared/application/palabre.ts"
import type { Site } from "../../shared/application/site.ts"

export const PalabreContext = createContext<Palabre | null>(null)
export const SiteContext = createContext<Site | null>(null)

export const usePalabre = (): Palabre => {
  const palabre = use(PalabreContext)
  if (!palabre) throw new Error("usePalabre outside PalabreContext")
  return palabre
}

/** The opened site; only screens inside the layout may ask for it. */
export const useSite = (): Site => {
  const site = use(SiteContext)
  if (!site) throw new Error("useSite outside SiteContext")
  return site
}
