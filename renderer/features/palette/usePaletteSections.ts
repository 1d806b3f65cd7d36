import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useSite } from "../../ui/site.ts"
import { findRecent, findTargets } from "./findTargets.ts"
import { openPaletteMemory } from "./paletteMemory.ts"
import type { PaletteSection } from "./paletteTarget.ts"
import { useCommunityTargets, usePeopleTargets } from "./sources.tsx"
import { useActionTargets } from "./useActionTargets.tsx"
import { usePlaceTargets } from "./usePlaceTargets.tsx"
import { useFoundSections } from "./useFoundSections.tsx"

/** "colle" looks for a text about glue, and only then for "Invite a colleague". */
const isCommandInPart = ({ id, results }: PaletteSection): boolean =>
  (id === "actions" || id === "places") && !results.some(({ meant }) => meant)

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
  const isEmpty = query.trim() === ""
  const order = isEmpty
    ? (["communities", "people", "actions", "places"] as const)
    : (["actions", "places", "communities", "people"] as const)
  const recent = isEmpty ? findRecent(Object.values(named).flat(), memory) : []
  const isRecent = new Set(recent.map((target) => target.id))
  const byName: readonly PaletteSection[] = [
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
  ]
  const standing = new Set(byName.flatMap(({ results }) => results.map(({ id: known }) => known)))
  const found = useFoundSections(query, standing)
  const withPeople = (section: PaletteSection): PaletteSection =>
    section.id === "people" ? { ...section, results: [...section.results, ...found.people] } : section
  const isBeside = (section: PaletteSection) => !isEmpty && isCommandInPart(section)
  const sections = [
    ...byName.filter((section) => !isBeside(section)).map(withPeople),
    ...found.sections.slice(0, -1),
    ...byName.filter(isBeside),
    ...found.sections.slice(-1),
  ]
  return {
    sections: sections.filter(({ results, busy }) => results.length > 0 || busy),
    note: memory.note,
  }
}
