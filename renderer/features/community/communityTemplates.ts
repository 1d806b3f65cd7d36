/** Ways to begin; the sentences stand in the translations under the same names. */
export const COMMUNITY_TEMPLATES = [
  { name: "project", emoji: "🚀", everybody: false },
  { name: "practice", emoji: "🛠️", everybody: false },
  { name: "interest", emoji: "🚲", everybody: false },
  { name: "helpDesk", emoji: "🛟", everybody: true },
  { name: "department", emoji: "🏢", everybody: false },
  { name: "onboarding", emoji: "👋", everybody: true },
] as const satisfies readonly {
  readonly name: string
  readonly emoji: string
  /** All belong to it from the start. */
  readonly everybody: boolean
}[]

export type TemplateName = (typeof COMMUNITY_TEMPLATES)[number]["name"]
