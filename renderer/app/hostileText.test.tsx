import { cleanup, screen } from "@testing-library/react"
import type { ReactNode } from "react"
import { afterEach, describe, expect, test } from "vitest"
import { createHostileSite, EVIL, HOSTILE_MARKDOWN, HOSTILE_NAME } from "../../tests/fakes/hostileContent.ts"
import { fakeMember } from "../../tests/fakes/fakeIds.ts"
import { createFakeHost } from "../../tests/fakes/fakeHost.ts"
import { createFakePalabre } from "../../tests/fakes/fakePalabre.ts"
import { pngBytes, toBase64 } from "../../tests/fakes/pictureBytes.ts"
import type { FakeSite } from "../../tests/fakes/fakeSite.ts"
import { renderScreen } from "../../tests/fakes/renderScreen.tsx"
import { InvitationCard } from "../features/arrival/InvitationCard.tsx"
import { JoiningScreen } from "../features/arrival/JoiningScreen.tsx"
import { ChoiceStep } from "../features/arrival/ChoiceStep.tsx"
import { MendingScreen } from "../features/arrival/MendingScreen.tsx"
import { RefusedScreen } from "../features/arrival/RefusedScreen.tsx"
import { RemovedScreen } from "../features/arrival/RemovedScreen.tsx"
import { SitesElsewhere } from "../features/arrival/SitesElsewhere.tsx"
import { CharterBanner } from "../features/charter/CharterBanner.tsx"
import { CharterDoor } from "../features/charter/CharterDoor.tsx"
import { CharterScreen } from "../features/charter/CharterScreen.tsx"
import { EditorialLine } from "../features/charter/EditorialLine.tsx"
import { AddMembers } from "../features/community/AddMembers.tsx"
import { CommunityAbout } from "../features/community/CommunityAbout.tsx"
import { CommunityQuestions } from "../features/community/CommunityQuestions.tsx"
import { CommunityHeader } from "../features/community/CommunityHeader.tsx"
import { DirectoryScreen } from "../features/community/DirectoryScreen.tsx"
import { LeaveDialog } from "../features/community/LeaveDialog.tsx"
import { MembersDialog } from "../features/community/MembersDialog.tsx"
import { DayScreen } from "../features/day/DayScreen.tsx"
import { RecoveryPaper } from "../features/devices/RecoveryPaper.tsx"
import { VouchingScreen } from "../features/devices/VouchingScreen.tsx"
import { BringBack } from "../features/trust/BringBack.tsx"
import { MendScreen } from "../features/devices/MendScreen.tsx"
import { DevicesScreen } from "../features/devices/DevicesScreen.tsx"
import { DraftsScreen } from "../features/drafts/DraftsScreen.tsx"
import { InboxScreen } from "../features/inbox/InboxScreen.tsx"
import { HereNow } from "../features/navigation/HereNow.tsx"
import { TopBar } from "../features/navigation/TopBar.tsx"
import { ModerationScreen } from "../features/moderation/ModerationScreen.tsx"
import { MyDataScreen } from "../features/myData/MyDataScreen.tsx"
import { SavedScreen } from "../features/saved/SavedScreen.tsx"
import { Sidebar } from "../features/navigation/Sidebar.tsx"
import { NetworkScreen } from "../features/network/NetworkScreen.tsx"
import { Banners } from "../features/notices/Banners.tsx"
import { OutboxToast } from "../features/outbox/OutboxToast.tsx"
import { PendingPosts } from "../features/outbox/PendingPosts.tsx"
import { ProfileScreen } from "../features/people/ProfileScreen.tsx"
import { SearchScreen } from "../features/search/SearchScreen.tsx"
import { PeopleScreen } from "../features/people/PeopleScreen.tsx"
import { PostArticle } from "../features/post/PostArticle.tsx"
import { PostScreen } from "../features/post/PostScreen.tsx"
import { HistoryDialog } from "../features/post/history/HistoryDialog.tsx"
import { SettingsScreen } from "../features/settings/SettingsScreen.tsx"
import { TopicsThisWeek } from "../features/topics/TopicsThisWeek.tsx"

afterEach(() => {
  cleanup()
  document.title = ""
})

const ACTING = "script, iframe, object, embed, base, meta[http-equiv], link[href], form[action], video, audio, portal"
/** Embeddings, overrides and isolates: they make a text read otherwise than it is written. */
const REORDERING = /[\u202A-\u202E\u2066-\u2069]/
const OWN_ADDRESS = /^(?:#|\/(?!\/)|http:\/\/localhost)/
const LINK = /^(?:https?:\/\/|mailto:)/

const leadsAstray = (link: Element): boolean => {
  const href = link.getAttribute("href") ?? ""
  return !OWN_ADDRESS.test(href) && !LINK.test(href)
}

const isFetched = (element: Element): boolean => {
  const src = `${element.getAttribute("src") ?? ""}${element.getAttribute("srcset") ?? ""}`
  return src !== "" && !/^(?:\/icon\.svg|data:image\/(?:png|jpeg|webp);|blob:)/.test(src)
}

/** What of a hostile text became more than text, one line each. */
const findHarm = (): readonly string[] => {
  const all = [...document.querySelectorAll("body, body *")]
  const attributes = all.flatMap((element) => Array.from(element.attributes, (attribute) => ({ element, attribute })))
  return [
    ...[...document.querySelectorAll(ACTING)]
      .filter((element) => element.closest("head") === null)
      .map((e) => e.tagName),
    ...attributes.filter(({ attribute }) => /^on|^srcdoc$/.test(attribute.name)).map(({ attribute }) => attribute.name),
    ...attributes
      .filter(({ attribute }) => REORDERING.test(attribute.value))
      .map(({ attribute }) => `bidi in ${attribute.name}`),
    ...attributes
      .filter(({ attribute }) => attribute.name === "style" && /url\(|expression|@import/.test(attribute.value))
      .map(({ attribute }) => attribute.value),
    ...[...document.querySelectorAll("a[href]")]
      .filter(leadsAstray)
      .map((link) => `link to ${link.getAttribute("href")}`),
    ...all.filter(isFetched).map((element) => `fetches ${element.getAttribute("src")}`),
    ...(REORDERING.test(document.body.textContent) ? ["bidi in the text"] : []),
    ...("ran" in window ? ["a script ran"] : []),
  ]
}

const communityOf = (fake: FakeSite) => {
  const [first] = fake.communities.get()
  if (!first) throw new Error("the furnished site has communities")
  return first
}

const PREVIEW = {
  siteId: createHostileSite().site.id,
  siteName: HOSTILE_NAME,
  inviter: HOSTILE_NAME,
  expiresAt: 1,
  alreadyMember: false,
  forDevice: false,
  bringsBack: null,
  role: "guest" as const,
}
const ELSEWHERE = [
  { profile: HOSTILE_NAME, address: "http://localhost:4182", sites: [HOSTILE_NAME] },
  { profile: "default", address: location.origin, sites: [HOSTILE_NAME] },
]
const nothing = () => undefined
const LOST = { name: HOSTILE_NAME, machine: HOSTILE_NAME, by: HOSTILE_NAME, confirmed: [HOSTILE_NAME] }

/** Somebody whose ticket is out, and whose machine asks under a name of its own. */
const BringBackOf = ({ fake }: { readonly fake: FakeSite }) => {
  const member = fake.members.get().get(fakeMember(2))
  if (!member) throw new Error("the furnished site has members")
  const person = { id: member.id, name: HOSTILE_NAME }
  fake.machines.vouchings.set([{ person: member.id, by: [person] }])
  const ticket = { text: "t", link: "l", fileName: "f", expiresAt: 1, person }
  fake.machines.pairing.set({ ...ticket, request: { name: HOSTILE_NAME, code: "274913" } })
  return <BringBack member={member} />
}

/** Everything that shows what somebody else wrote, and how it is brought up. */
const SHOWN: readonly (readonly [string, (fake: FakeSite) => ReactNode, string?])[] = [
  ["the banners", () => <Banners />],
  ["the side bar", () => <Sidebar />],
  ["the inbox", () => <InboxScreen />, "/inbox"],
  ["the people", () => <PeopleScreen />, "/people"],
  ["the directory", () => <DirectoryScreen />, "/communities"],
  ["the head of a community", (fake) => <CommunityHeader community={communityOf(fake)} />],
  ["its members", (fake) => <MembersDialog community={communityOf(fake)} onClose={nothing} />],
  ["adding members", (fake) => <AddMembers community={communityOf(fake)} />],
  ["what it says of itself", (fake) => <CommunityAbout community={communityOf(fake)} />],
  ["its open questions", (fake) => <CommunityQuestions community={communityOf(fake)} />],
  ["leaving it", (fake) => <LeaveDialog community={communityOf(fake)} onClose={nothing} />],
  ["the day", () => <DayScreen />, "/day"],
  ["a profile", () => <ProfileScreen />, `/people/${fakeMember(2)}`],
  ["the topics", () => <TopicsThisWeek />],
  ["what was saved", () => <SavedScreen />, "/saved"],
  ["the drafts", () => <DraftsScreen />, "/drafts"],
  ["the head of the window", () => <TopBar narrow={false} onMenu={nothing} />],
  ["who is here", () => <HereNow />],
  ["a site that is being put back together", () => <MendingScreen />],
  ["the first choice, where this browser lost a site", () => <ChoiceStep first restores onChosen={nothing} />],
  ["the network", () => <NetworkScreen />, "/network"],
  ["the charter", () => <CharterScreen />, "/charter"],
  ["the charter at the door", () => <CharterDoor />],
  ["the news that it changed", () => <CharterBanner />],
  ["what is posted here", (fake) => <EditorialLine ledger={communityOf(fake).ledger} onLeave={nothing} />],
  [
    "coming back with two administrators",
    () => <VouchingScreen code="1" admitted={false} vouching={{ ...LOST, done: false }} />,
  ],
  [
    "coming back, with the second ticket",
    () => <VouchingScreen code="1" admitted={false} vouching={{ ...LOST, done: true }} />,
  ],
  ["bringing somebody back", (fake) => <BringBackOf fake={fake} />, "/people"],
  ["one's machines", () => <DevicesScreen />, "/devices"],
  ["the sheet of a recovery code", () => <RecoveryPaper lines={["A"]} onClose={nothing} />],
  ["a machine that is to be mended", () => <MendScreen />, "/mend"],
  ["what waits for whoever moderates, and what was set aside", () => <ModerationScreen />, "/moderation"],
  ["one's data", () => <MyDataScreen />, "/my-data"],
  ["the settings", () => <SettingsScreen />, "/settings"],
  [
    "a ticket that brings somebody back",
    () => (
      <InvitationCard
        invitation=""
        preview={{ ...PREVIEW, forDevice: true, bringsBack: HOSTILE_NAME }}
        onAnother={nothing}
        onAccepted={nothing}
      />
    ),
  ],
  ["an invitation", () => <InvitationCard preview={PREVIEW} invitation="" onAnother={nothing} onAccepted={nothing} />],
  ["the wait to come in", () => <JoiningScreen since={1} putOff="inviter-unknown" returning={false} />],
  ["a refusal", () => <RefusedScreen reason="expired" returning />],
  ["a removal", () => <RemovedScreen ended="removed" />],
  ["sites elsewhere", () => <SitesElsewhere />],
]

const bringUp = async (make: (fake: FakeSite) => ReactNode, path = "/", fake = createHostileSite()) => {
  const palabre = createFakePalabre({ host: createFakeHost({ elsewhere: ELSEWHERE }), makeSite: () => fake.site })
  const draft = { kind: "message", title: HOSTILE_NAME, ledger: null, savedAt: 1 } as const
  for (const [about, markdown] of HOSTILE_MARKDOWN) await fake.site.saveDraft(`post:${about}`, { ...draft, markdown })
  await renderScreen(make(fake), { fake, palabre, path })
  return fake
}

describe("what members wrote stays text", () => {
  test.each(SHOWN.map(([where, make, path]) => ({ where, make, path })))("in $where", async ({ make, path }) => {
    await bringUp(make, path)
    await expect.poll(() => document.body.textContent.length).toBeGreaterThan(20)
    // A path that the stage does not know would show nothing of all that.
    expect(document.body.textContent).not.toContain("Not Found")
    expect(findHarm()).toEqual([])
  })

  test.each(HOSTILE_MARKDOWN)("in a post of %s, its earlier wording and what waits to be sent", async (_, markdown) => {
    const fake = createHostileSite()
    const key = fake.site.home.get().find((known) => fake.site.post(known).get()?.markdown === markdown)
    const post = key && fake.site.post(key).get()
    if (!post) throw new Error("a post of each kind was put")
    const current = { title: post.title, markdown, pictures: [] }
    await fake.site.submitPost({ ledger: post.key.ledger, kind: "message", title: post.title, markdown })
    await bringUp(
      () => (
        <>
          <PostArticle postKey={post.key} position={1} size={1} showCommunity onComment={nothing} />
          <PostArticle postKey={post.key} showCommunity onComment={nothing} />
          <PendingPosts ledger={post.key.ledger} />
          <OutboxToast />
          <HistoryDialog history={post.history} current={current} onClose={nothing} />
        </>
      ),
      "/",
      fake,
    )
    expect(await screen.findAllByRole("article")).not.toEqual([])
    expect(findHarm()).toEqual([])
    await fake.site.close()
  })

  test("in a picture's description, and in what a post passes on", async () => {
    const fake = createHostileSite()
    const [first, second] = fake.site.home.get()
    const post = first && fake.site.post(first).get()
    if (!post || !second) throw new Error("the furnished site has posts")
    const data = toBase64(pngBytes({ width: 8, height: 8 }))
    const alt = `${HOSTILE_NAME}" onerror="ran=1`
    fake.putPost({ ...post, pictures: [{ data, alt }], shared: second })
    await bringUp(() => <PostArticle postKey={first} showCommunity onComment={nothing} />, "/", fake)
    await expect.poll(() => document.querySelectorAll("img").length).toBeGreaterThan(0)
    expect(findHarm()).toEqual([])
  })

  test("in what was found", async () => {
    await bringUp(() => <SearchScreen />, "/search?q=facture")
    await expect.poll(() => document.querySelectorAll("[data-hit]").length).toBeGreaterThan(0)
    expect(findHarm()).toEqual([])
  })

  test("in a post's page with its comments", async () => {
    const fake = createHostileSite()
    const key = fake.site.home.get().find((known) => fake.site.thread(known).get().length > 0)
    if (!key) throw new Error("the furnished site has comments")
    await bringUp(() => <PostScreen />, `/c/${key.ledger}/p/${key.item}`, fake)
    // Long texts are folded, but all of them begin.
    await expect.poll(() => document.body.textContent.length).toBeGreaterThan(20_000)
    expect(findHarm()).toEqual([])
  })
})

test("a name is shown to the letter, with nothing filled in", async () => {
  await bringUp(() => <InvitationCard preview={PREVIEW} invitation="" onAnother={nothing} onAccepted={nothing} />)
  expect((await screen.findByRole("heading")).textContent).toContain(HOSTILE_NAME)
})

test("harm would be found", () => {
  const doomed = document.createElement("div")
  doomed.innerHTML = `<a href="javascript:x" onclick="x">\u202e</a><img src="${EVIL}/p.png"><iframe></iframe>`
  document.body.append(doomed)
  expect(findHarm().length).toBeGreaterThanOrEqual(5)
  doomed.remove()
})
