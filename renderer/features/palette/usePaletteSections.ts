import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useSite } from "../../ui/site.ts"
import { findRecent, findTargets } from "./findTargets.ts"
import { openPaletteMemory } from "./paletteMemory.ts"
import type { PaletteSection, PaletteSource } from "./paletteTarget.ts"
import { useActionTargets, useCommunityTargets, usePeopleTargets, usePlaceTargets } from "./sources.tsx"

/** Sources that do their own finding, below the names; none is asked before something is typed. */
const FURTHER: readonly PaletteSource[] = []

/** What the palette shows for what was typed; before that, what was chosen most and last stands first. */
export const usePaletteSections = (query: string) => {
  const { t } = useTranslation("navigation")
  const { id } = useSite()
  const memory = useMemo(() => openPaletteMemory(id, localStorage, Date.now), [id])
  const named = {
    actions: useActionTargets(),
    places: usePlaceTargets(),
    communities: useCommunityTargets(),
    people: usePeopleTargets(),
  }
  const further = FURTHER.map((useSource) => useSource(query))
  const isEmpty = query.trim() === ""
  const order = isEmpty
    ? (["communities", "people", "actions", "places"] as const)
    : (["actions", "places", "communities", "people"] as const)
  const recent = isEmpty ? findRecent(Object.values(named).flat(), memory) : []
  const isRecent = new Set(recent.map((target) => target.id))
  const sections: readonly PaletteSection[] = [
    { id: "recent", heading: t("jump.recent"), results: recent },
    ...order.map((name) => ({
      id: name,
      heading: t(`jump.${name}`),
      results: findTargets(
        named[name].filter((target) => !isRecent.has(target.id)),
        query,
        memory,
      ),
    })),
    ...(isEmpty ? [] : further),
  ]
  return {
    sections: sections.filter(({ results, busy }) => results.length > 0 || busy),
    note: memory.note,
  }
}
