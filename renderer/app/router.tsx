import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router"
import { ErrorSentences } from "./ErrorSentences.tsx"
import { fetchTexts, LANGUAGES, withLateTexts } from "./i18n/i18n.ts"
import { loadRichEditor } from "../features/composer/editor/useRichEditor.ts"
import { HomeScreen } from "../features/home/HomeScreen.tsx"
import { Layout } from "../features/navigation/Layout.tsx"
import { NotFound } from "../features/navigation/NotFound.tsx"
import { ScreenFailed } from "../features/navigation/ScreenFailed.tsx"
import { parsePeopleSearch } from "../features/people/peopleSearch.ts"
import { parsePostSearch } from "../features/post/postAddress.ts"
import { parseSearchAddress } from "../features/search/searchAddress.ts"
import { fetchParts } from "../ui/onDemand.tsx"

const CharterScreen = lazyRouteComponent(
  () => withLateTexts(import("../features/charter/CharterScreen.tsx")),
  "CharterScreen",
)
const CommunityScreen = lazyRouteComponent(
  () => withLateTexts(import("../features/community/CommunityScreen.tsx")),
  "CommunityScreen",
)
const DayScreen = lazyRouteComponent(() => withLateTexts(import("../features/day/DayScreen.tsx")), "DayScreen")
const DevicesScreen = lazyRouteComponent(
  () => withLateTexts(import("../features/devices/DevicesScreen.tsx")),
  "DevicesScreen",
)
const DirectoryScreen = lazyRouteComponent(
  () => withLateTexts(import("../features/community/DirectoryScreen.tsx")),
  "DirectoryScreen",
)
const DraftsScreen = lazyRouteComponent(
  () => withLateTexts(import("../features/drafts/DraftsScreen.tsx")),
  "DraftsScreen",
)
const ForItScreen = lazyRouteComponent(() => withLateTexts(import("../features/forIt/ForItScreen.tsx")), "ForItScreen")
const GuideScreen = lazyRouteComponent(
  () => withLateTexts(import("../features/charter/GuideScreen.tsx")),
  "GuideScreen",
)
const InboxScreen = lazyRouteComponent(() => withLateTexts(import("../features/inbox/InboxScreen.tsx")), "InboxScreen")
const MyDataScreen = lazyRouteComponent(
  () => withLateTexts(import("../features/myData/MyDataScreen.tsx")),
  "MyDataScreen",
)
const ModerationScreen = lazyRouteComponent(
  () => withLateTexts(import("../features/moderation/ModerationScreen.tsx")),
  "ModerationScreen",
)
const MendScreen = lazyRouteComponent(() => withLateTexts(import("../features/devices/MendScreen.tsx")), "MendScreen")
const NetworkScreen = lazyRouteComponent(
  () => withLateTexts(import("../features/network/NetworkScreen.tsx")),
  "NetworkScreen",
)
const PeopleScreen = lazyRouteComponent(
  () => withLateTexts(import("../features/people/PeopleScreen.tsx")),
  "PeopleScreen",
)
const ProfileScreen = lazyRouteComponent(
  () => withLateTexts(import("../features/people/ProfileScreen.tsx")),
  "ProfileScreen",
)
const PostScreen = lazyRouteComponent(() => withLateTexts(import("../features/post/PostScreen.tsx")), "PostScreen")
const RegisterScreen = lazyRouteComponent(
  () => withLateTexts(import("../features/trust/RegisterScreen.tsx")),
  "RegisterScreen",
)
const SavedScreen = lazyRouteComponent(() => withLateTexts(import("../features/saved/SavedScreen.tsx")), "SavedScreen")
const SearchScreen = lazyRouteComponent(
  () => withLateTexts(import("../features/search/SearchScreen.tsx")),
  "SearchScreen",
)
const SettingsScreen = lazyRouteComponent(
  () => withLateTexts(import("../features/settings/SettingsScreen.tsx")),
  "SettingsScreen",
)
const TopicScreen = lazyRouteComponent(() => withLateTexts(import("../features/topics/TopicScreen.tsx")), "TopicScreen")
const TrustScreen = lazyRouteComponent(() => withLateTexts(import("../features/trust/TrustScreen.tsx")), "TrustScreen")
const WriteCharterScreen = lazyRouteComponent(
  () => withLateTexts(import("../features/charter/WriteCharterScreen.tsx")),
  "WriteCharterScreen",
)
const LATER = [
  CharterScreen,
  CommunityScreen,
  DayScreen,
  DevicesScreen,
  DirectoryScreen,
  DraftsScreen,
  ForItScreen,
  GuideScreen,
  InboxScreen,
  MyDataScreen,
  ModerationScreen,
  MendScreen,
  NetworkScreen,
  PeopleScreen,
  ProfileScreen,
  PostScreen,
  RegisterScreen,
  SavedScreen,
  SearchScreen,
  SettingsScreen,
  TopicScreen,
  TrustScreen,
  WriteCharterScreen,
]

/** Fetches every screen while the host is still there to give it; one that can't be had now is asked for on the way to it. */
export const fetchScreens = async (): Promise<void> => {
  await Promise.allSettled([
    ...LANGUAGES.map(fetchTexts),
    import("../../shared/application/myData/createMyData.ts"),
    loadRichEditor(),
    ...LATER.map((screen) => screen.preload?.()),
  ])
  await fetchParts()
}

const root = createRootRoute({ component: Layout, notFoundComponent: NotFound, errorComponent: ErrorSentences })
const under = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path })

/** One screen at several addresses, each of which fetches it. */
const communityAt = (place: "posts" | "questions" | "about") =>
  Object.assign(() => <CommunityScreen place={place} />, { preload: async () => CommunityScreen.preload?.() })

const personAt = (place: "posts" | "role") =>
  Object.assign(() => <ProfileScreen place={place} />, { preload: async () => ProfileScreen.preload?.() })

const routeTree = root.addChildren([
  createRoute({ ...under("/"), component: HomeScreen }),
  createRoute({ ...under("/c/$ledger"), component: communityAt("posts") }),
  createRoute({ ...under("/c/$ledger/questions"), component: communityAt("questions") }),
  createRoute({ ...under("/c/$ledger/about"), component: communityAt("about") }),
  createRoute({ ...under("/c/$ledger/p/$item"), component: PostScreen, validateSearch: parsePostSearch }),
  createRoute({ ...under("/people/$member"), component: personAt("posts") }),
  createRoute({ ...under("/people/$member/role"), component: personAt("role") }),
  createRoute({ ...under("/day"), component: DayScreen }),
  createRoute({ ...under("/inbox"), component: InboxScreen }),
  createRoute({ ...under("/communities"), component: DirectoryScreen }),
  createRoute({ ...under("/t/$tag"), component: TopicScreen }),
  createRoute({ ...under("/saved"), component: SavedScreen }),
  createRoute({ ...under("/search"), component: SearchScreen, validateSearch: parseSearchAddress }),
  createRoute({ ...under("/people"), component: PeopleScreen, validateSearch: parsePeopleSearch }),
  createRoute({ ...under("/drafts"), component: DraftsScreen }),
  createRoute({ ...under("/for-it"), component: ForItScreen }),
  createRoute({ ...under("/charter"), component: CharterScreen }),
  createRoute({ ...under("/charter/write"), component: WriteCharterScreen }),
  createRoute({ ...under("/guide"), component: GuideScreen }),
  createRoute({ ...under("/devices"), component: DevicesScreen }),
  createRoute({ ...under("/mend"), component: MendScreen }),
  createRoute({ ...under("/my-data"), component: MyDataScreen }),
  createRoute({ ...under("/moderation"), component: ModerationScreen }),
  createRoute({ ...under("/network"), component: NetworkScreen }),
  createRoute({ ...under("/trust"), component: TrustScreen }),
  createRoute({ ...under("/register"), component: RegisterScreen }),
  createRoute({ ...under("/register/$ledger"), component: RegisterScreen }),
  createRoute({ ...under("/settings"), component: SettingsScreen }),
  createRoute({ ...under("/settings/$part"), component: SettingsScreen }),
])

/** Hash history: the host serves one page, whatever the address. */
export const router = createRouter({
  routeTree,
  defaultErrorComponent: ScreenFailed,
  history: createHashHistory(),
  scrollRestoration: true,
  scrollToTopSelectors: ["#panel"],
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}
