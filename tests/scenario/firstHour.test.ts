import { expect, it } from "vitest"
import type { Site } from "../../shared/application/site.ts"
import type { RankedPost } from "../../shared/application/site.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { joinBy, keepSites, must, say, until } from "./story.ts"

const { keep } = keepSites()

const FOUNDING = {
  siteName: "Atelier Nord",
  purpose: "",
  memberName: "Alice Martin",
  memberTitle: "Atelier",
  language: "fr",
} as const

const startTwo = async () => {
  const network = createMemoryNetwork()
  const alice = keep(
    must(
      await createMemoryMachine("alice", network)
        .start()
        .found({ ...FOUNDING, welcome: "Bienvenue !\n" }),
    ),
  )
  const machine = createMemoryMachine("bob", network)
  const bob = await joinBy(alice, machine.start(), "Bob Durand")
  await until(bob.home, (home) => home.length === 1)
  return { alice, bob, machine }
}

it("a new site holds one open community, and in it the founder's own words, if any", async () => {
  const { alice, bob } = await startTwo()
  keep(bob)
  expect(bob.communities.get()).toMatchObject([{ access: "open" }])
  const [welcome] = bob.home.get()
  expect(welcome && bob.post(welcome).get()).toMatchObject({ author: alice.me.member, markdown: "Bienvenue !" })
  const silent = createMemoryMachine("carol", createMemoryNetwork()).start()
  expect(keep(must(await silent.found({ ...FOUNDING, welcome: "  " }))).home.get()).toEqual([])
})

it("what one can help with reaches everybody, and stays when only the name changes", async () => {
  const { alice, bob } = await startTwo()
  keep(bob)
  must(await alice.introduce({ name: "Alice Martin", title: "Atelier", help: ["Soudure", " "] }))
  must(await alice.introduce({ name: "Alice Petit", title: "Atelier" }))
  await until(bob.members, (members) => members.get(alice.me.member)?.name === "Alice Petit")
  expect(bob.members.get().get(alice.me.member)?.help).toEqual(["Soudure"])
  expect(
    await bob.introduce({ name: "Bob", title: "", help: Array.from({ length: 13 }, (_, at) => `${at}`) }),
  ).toMatchObject({
    ok: false,
  })
})

it("an open question comes up with whoever said they help with its subject, in their day, too, until it is answered", async () => {
  const { alice, bob } = await startTwo()
  keep(bob)
  const [community] = alice.communities.get()
  if (!community) throw new Error("no community")
  const question = {
    ledger: community.ledger,
    kind: "question",
    title: "Quel poste de soudure ?",
    markdown: "…",
  } as const
  must(await alice.sendNow(must(await alice.submitPost(question))))
  await say(alice, community.ledger, "Autre chose")
  await until(bob.home, (home) => home.length === 3)
  const asked = alice.home.get().find((key) => alice.post(key).get()?.kind === "question")
  if (!asked) throw new Error("no question")
  const help = { kind: "help", subject: "Postes de soudure" }
  const whyAsked = (posts: readonly RankedPost[]) => posts.find(({ key }) => key.item === asked.item)?.why
  expect(whyAsked(bob.forYou.get())).not.toContainEqual(help)
  must(await bob.introduce({ name: "Bob", title: "", help: ["Tour", "Postes de soudure"] }))
  await until(bob.forYou, (posts) => posts[0]?.key.item === asked.item && posts[0].why[0].kind === "help")
  expect(whyAsked(bob.forYou.get())?.[0]).toEqual(help)
  expect(bob.readDay().questions).toEqual([asked])
  must(await alice.archiveCommunity(community.ledger, true))
  await until(bob.communities, ([one]) => one?.archivedAt !== null)
  expect(bob.readDay().questions).toEqual([])
  must(await alice.archiveCommunity(community.ledger, false))
  await until(bob.forYou, (posts) => whyAsked(posts)?.[0].kind === "help")
  must(await bob.sendNow(must(await bob.submitComment({ post: asked, markdown: "Un MIG" }))))
  await until(bob.forYou, (posts) => whyAsked(posts)?.every(({ kind }) => kind !== "help") ?? false)
})

it("a call by name comes first, seen or not, until it is answered; what they tuned outlives the window", async () => {
  const { alice, bob, machine } = await startTwo()
  const [community] = alice.communities.get()
  if (!community) throw new Error("no community")
  await say(alice, community.ledger, "Salut @Bob Durand")
  await say(alice, community.ledger, "Autre chose")
  await until(bob.home, (home) => home.length === 3)
  const textOf = (key: { readonly key: Parameters<Site["post"]>[0] }) => bob.post(key.key).get()?.markdown
  const [first] = bob.forYou.get()
  expect(first && [textOf(first), first.why[0]]).toEqual(["Salut @Bob Durand", { kind: "concerns" }])
  let told = 0
  const stop = bob.forYou.subscribe(() => (told += 1))
  const keys = bob.forYou.get().map(({ key }) => key)
  await bob.markRead(keys)
  expect(bob.forYou.get().map(({ key }) => key)[0]).toEqual(keys[0])
  const [calling] = keys
  if (!calling) throw new Error("no post")
  must(await bob.sendNow(must(await bob.submitComment({ post: calling, markdown: "Salut" }))))
  const whyOf = (posts: readonly RankedPost[]) => posts.find(({ key }) => key.item === calling.item)?.why
  await until(bob.forYou, (posts) => whyOf(posts)?.every(({ kind }) => kind !== "concerns") === true)
  expect(told).toBeGreaterThan(0)
  stop()
  must(await bob.tuneForYou({ kind: "person", member: alice.me.member }, "less"))
  must(await bob.changeDay({ hour: 600 }))
  await bob.close()
  const again = keep(must(await machine.start().open(bob.id)))
  expect(again.forYouTuning.get()).toEqual({ [`person/${alice.me.member}`]: "less" })
  expect(again.daySettings.get().hour).toBe(600)
  must(await again.resetForYou())
  expect(again.forYouTuning.get()).toEqual({})
})

it("a day tells each thing once: what concerns the member, what else was said, whom to greet", async () => {
  const { alice, bob } = await startTwo()
  keep(bob)
  const [community] = alice.communities.get()
  if (!community) throw new Error("no community")
  await say(alice, community.ledger, "Salut @Bob Durand")
  await say(alice, community.ledger, "Autre chose")
  await until(bob.home, (home) => home.length === 3)
  const day = bob.readDay()
  expect([day.concerns.length, day.said.length, day.newcomers]).toEqual([1, 2, []])
  expect(alice.readDay().newcomers).toEqual([bob.me.member])
})
