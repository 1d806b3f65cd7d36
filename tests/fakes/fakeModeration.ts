import type { ModerationOfSite, ModerationView } from "../../shared/application/moderationViews.ts"
import type { PostKey, PostView, Site } from "../../shared/application/site.ts"
import { createObserved, type Observed } from "../../shared/kernel/subscription.ts"
import { fakeMember } from "./fakeIds.ts"

interface FakeModerationInput {
  readonly command: (called: string, act: () => void) => ReturnType<Site["pinPost"]>
  readonly changePost: (key: PostKey, change: (post: PostView) => PostView) => void
}

/** Cases that a test puts there; what is decided leaves the list, and nothing is judged. */
export const createFakeModeration = ({
  command,
  changePost,
}: FakeModerationInput): {
  readonly moderation: Observed<ModerationView>
  readonly commands: ModerationOfSite
} => {
  const moderation = createObserved<ModerationView>({ moderates: false, waiting: [], hidden: [], mine: [], erased: [] })
  const settle = (item: string) => {
    const view = moderation.get()
    const waiting = view.waiting.filter((one) => one.item !== item)
    moderation.set({ ...view, waiting, hidden: view.hidden.filter((one) => one.item !== item) })
  }
  return {
    moderation,
    commands: {
      moderation,
      reportItem: () => command("reportItem", () => undefined),
      hideItem: ({ item }) => command("hideItem", () => settle(item)),
      eraseItem: ({ item }) => command("eraseItem", () => settle(item)),
      restoreItem: ({ item }) => command("restoreItem", () => settle(item)),
      keepItem: ({ item }) => command("keepItem", () => settle(item)),
      appealItem: () => command("appealItem", () => undefined),
      whoElseDecides: () => [fakeMember(3)],
      lockPost: (key, on) => command("lockPost", () => changePost(key, (post) => ({ ...post, locked: on }))),
      pinPost: (key, on) => command("pinPost", () => changePost(key, (post) => ({ ...post, pinned: on }))),
    },
  }
}
