/** Ways to begin; the sentences stand in the translations under the same names. */
export const COMMUNITY_TEMPLATES = [
  { name: "project", emoji: "🚀" },
  { name: "practice", emoji: "🛠️" },
  { name: "interest", emoji: "🚲" },
  { name: "helpDesk", emoji: "🛟" },
  { name: "department", emoji: "🏢" },
  { name: "onboarding", emoji: "👋" },
] as const

export type TemplateName = (typeof COMMUNITY_TEMPLATES)[number]["name"]
