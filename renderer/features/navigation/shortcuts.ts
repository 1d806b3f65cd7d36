/** The keys that work everywhere, as they are shown: one after the other, or together where joined by "+". */
export const SHORTCUTS = {
  newPost: ["C"],
  jump: ["/"],
  help: ["?"],
  goHome: ["G", "H"],
  goInbox: ["G", "I"],
  goDay: ["G", "M"],
  goPeople: ["G", "P"],
  goDrafts: ["G", "D"],
  goSaved: ["G", "B"],
  goNetwork: ["G", "N"],
  nextUnread: ["Alt+Shift+↓"],
  allRead: ["Shift+Esc"],
} as const

export type ShortcutName = keyof typeof SHORTCUTS

/** As a sequence of `event.key`s in lower case: "g h". */
export const readSequence = (name: ShortcutName): string => SHORTCUTS[name].join(" ").toLowerCase()
