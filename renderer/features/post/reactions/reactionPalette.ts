/** The reactions that are offered, with the key of their name in the translations of `post.reactions`. */
export const REACTION_PALETTE = [
  { emoji: "👍", name: "thumbsUp" },
  { emoji: "❤️", name: "heart" },
  { emoji: "🎉", name: "party" },
  { emoji: "💡", name: "idea" },
  { emoji: "🙏", name: "thanks" },
  { emoji: "👏", name: "clap" },
  { emoji: "😄", name: "smile" },
  { emoji: "🚀", name: "rocket" },
  { emoji: "👀", name: "eyes" },
  { emoji: "✅", name: "check" },
] as const
