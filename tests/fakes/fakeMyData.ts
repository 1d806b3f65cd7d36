import type { MyDataOfSite, MyDataView, MyExport } from "../../shared/application/myData/myDataViews.ts"
import type { CommandError, CommunityView, PostKey, PostView, Site } from "../../shared/application/site.ts"
import type { SiteId } from "../../shared/kernel/ids.ts"
import { ok, type Result } from "../../shared/kernel/result.ts"
import type { Observable } from "../../shared/kernel/subscription.ts"
import { fakeDevice } from "./fakeIds.ts"

interface FakeMyDataInput {
  readonly id: SiteId
  readonly me: Site["me"]
  readonly name: Observable<string>
  readonly members: Site["members"]
  readonly communities: Observable<readonly CommunityView[]>
  readonly home: Observable<readonly PostKey[]>
  readonly postOf: (key: PostKey) => Observable<PostView | undefined>
  readonly command: (called: string, act: () => number) => Promise<Result<number, CommandError>>
}

const SAVED_AT = "2026-06-15T10:00:00.000Z"

/** What is mine among the posts that a test put there. */
export const createFakeMyData = (input: FakeMyDataInput): MyDataOfSite => {
  const { id, me, name, members, communities, home, postOf, command } = input
  const mine = () =>
    home.get().flatMap((key) => {
      const post = postOf(key).get()
      return post?.mine ? [post] : []
    })
  const read = (): MyDataView => {
    const others = [...members.get().values()].filter((member) => member.id !== me.member).slice(0, 3)
    return {
      stored: [
        { ledger: id, isSite: true, isDoor: false, name: name.get(), bytes: 48_000, posts: 0, comments: 0 },
        ...communities.get().map(({ ledger, name: called, posts }) => ({
          ledger,
          isSite: false,
          isDoor: false,
          name: called,
          bytes: 12_000 + posts * 900,
          posts: mine().filter(({ key }) => key.ledger === ledger).length,
          comments: 2,
        })),
      ],
      own: { things: 214, machines: 1 },
      copies: others.map(({ id: person, name: called }, index) => ({
        device: fakeDevice(index + 2),
        person: { id: person, name: called },
        mine: false,
        complete: index !== 1,
      })),
    }
  }
  const wrap = (): MyExport => ({
    format: "palabre-my-data",
    version: 1,
    exportedAt: SAVED_AT,
    site: { id, name: name.get() },
    me: {
      member: me.member,
      name: members.get().get(me.member)?.name ?? "",
      title: members.get().get(me.member)?.title ?? "",
      help: [],
      role: "member",
      joinedAt: SAVED_AT,
    },
    communities: communities.get().map(({ ledger, name: called, purpose, access }) => ({
      ledger,
      name: called,
      purpose,
      access,
      comments: [],
      reactions: [],
      reports: [],
      posts: mine()
        .filter(({ key }) => key.ledger === ledger)
        .map(({ key, title, markdown, pictures, kind, language, reactions, comments }) => ({
          id: key.item,
          at: SAVED_AT,
          kind,
          title,
          markdown,
          pictures,
          language,
          reactions: reactions.map(({ emoji, count }) => ({ emoji, count })),
          comments,
          history: [],
        })),
    })),
    requests: [],
    acts: [],
    onThisMachine: {},
  })
  return {
    readMyData: () => Promise.resolve(read()),
    exportMyData: async ({ onProgress, signal }) => {
      onProgress(1)
      return signal.aborted ? undefined : wrap()
    },
    eraseOwnThings: async () => {
      const erased = await command("eraseOwnThings", () => 0)
      return erased.ok ? ok(undefined) : erased
    },
    eraseMyWritings: ({ onProgress }) => {
      onProgress(1)
      return command("eraseMyWritings", () => mine().length)
    },
  }
}
