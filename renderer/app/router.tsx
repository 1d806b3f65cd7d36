import { createHashHistory, createRootRoute, createRoute, createRouter } from "@tanstack/react-router"
import { ErrorSentences } from "./ErrorSentences.tsx"
import { CommunityScreen } from "../features/community/CommunityScreen.tsx"
import { DirectoryScreen } from "../features/community/DirectoryScreen.tsx"
import { DraftsScreen } from "../features/drafts/DraftsScreen.tsx"
import { HomeScreen } from "../features/home/HomeScreen.tsx"
import { InboxScreen } from "../features/inbox/InboxScreen.tsx"
import { Layout } from "../features/navigation/Layout.tsx"
import { NotFound } from "../features/navigation/NotFound.tsx"
import { NetworkScreen } from "../features/network/NetworkScreen.tsx"
import { PeopleScreen } from "../features/people/PeopleScreen.tsx"
import { parsePeopleSearch } from "../features/people/peopleSearch.ts"
import { parsePostSearch } from "../features/post/postAddress.ts"
import { PostScreen } from "../features/post/PostScreen.tsx"
import { SavedScreen } from "../features/saved/SavedScreen.tsx"
import { SettingsScreen } from "../features/settings/SettingsScreen.tsx"
import { TopicScreen } from "../features/topics/TopicScreen.tsx"

const root = createRootRoute({ component: Layout, notFoundComponent: NotFound })
const under = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path })

const routeTree = root.addChildren([
  createRoute({ ...under("/"), component: HomeScreen }),
  createRoute({ ...under("/c/$ledger"), component: CommunityScreen }),
  createRoute({ ...under("/c/$ledger/p/$item"), component: PostScreen, validateSearch: parsePostSearch }),
  createRoute({ ...under("/inbox"), component: InboxScreen }),
  createRoute({ ...under("/communities"), component: DirectoryScreen }),
  createRoute({ ...under("/t/$tag"), component: TopicScreen }),
  createRoute({ ...under("/saved"), component: SavedScreen }),
  createRoute({ ...under("/people"), component: PeopleScreen, validateSearch: parsePeopleSearch }),
  createRoute({ ...under("/drafts"), component: DraftsScreen }),
  createRoute({ ...under("/network"), component: NetworkScreen }),
  createRoute({ ...under("/settings"), component: SettingsScreen }),
])

/** Hash history: the host serves one page, whatever the address. */
export const router = createRouter({
  routeTree,
  defaultErrorComponent: ErrorSentences,
  history: createHashHistory(),
  scrollRestoration: true,
  scrollToTopSelectors: ["#panel"],
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}
