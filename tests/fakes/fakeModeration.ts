import type { AsideView, ModerationOfSite, ModerationView } from "../../shared/application/moderationViews.ts"
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
  readonly aside: Observed<readonly AsideView[]>
  readonly commands: ModerationOfSite
} => {
  const moderation = createObserved<ModerationView>({ moderates: false, waiting: [], hidden: [], mine: [], erased: [] })
  const settle = (item: string) => {
    const view = moderation.get()
    const waiting = view.waiting.filter((one) => one.item !== item)
    moderation.set({ ...view, waiting, hidden: view.hidden.filter((one) => one.item !== item) })
  }
  const aside = createObserved<readonly AsideView[]>([])
  return {
    moderation,
    aside,
    commands: {
      moderation,
      reportItem: () => command("reportItem", () => undefined),
      hideItem: ({ item }) => command("hideItem", () => settle(item)),
      eraseItem: ({ item }) => command("eraseItem", () => settle(item)),
      restoreItem: ({ item }) => command("restoreItem", () => settle(item)),
      keepItem: ({ item }) => command("keepItem", () => settle(item)),
      appealItem: () => command("appealItem", () => undefined),
      whoElseDecides: () => [fakeMember(3)],
      readAside: aside.get,
      countAfterAll: (_, last) =>
        command("countAfterAll", () =>
          aside.set(
            aside.get().flatMap((view) => {
              const items = view.items.slice(view.items.findIndex(({ hash }) => hash === last) + 1)
              return items.length > 0 ? [{ ...view, items }] : []
            }),
          ),
        ),
      lockPost: (key, on) => command("lockPost", () => changePost(key, (post) => ({ ...post, locked: on }))),
      pinPost: (key, on) => command("pinPost", () => changePost(key, (post) => ({ ...post, pinned: on }))),
    },
  }
}
