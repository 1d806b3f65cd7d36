import { expect, it } from "vitest"
import type { Site } from "../../shared/application/site.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, textsOf, until } from "./story.ts"

const { keep, open } = keepSites()

const namesOf = (site: Site) => site.communities.get().map(({ name }) => name)

const joined = (site: Site) => site.communities.get().flatMap((view) => (view.joined ? [view.name] : []))

const startAlone = async (faults: Parameters<typeof createMemoryMachine>[2] = {}) => {
  const machine = createMemoryMachine("alice", createMemoryNetwork(), faults)
  const alice = keep(await foundAtelier(machine.start()))
  const create = async (name: string) =>
    must(await alice.createCommunity({ name, purpose: "Pour tous", emoji: "🏠", access: "open" }))
  const zebra = await create("Zèbre")
  const apple = await create("Abricot")
  const again = async () => {
    const id = alice.id
    await open.pop()?.close()
    return keep(must(await machine.start().open(id)))
  }
  return { alice, zebra, apple, again }
}

it("lists communities in the order of their founding, favourites first, the same after a restart", async () => {
  const { alice, apple, again } = await startAlone()
  expect(namesOf(alice)).toEqual(["Tout le monde", "Zèbre", "Abricot"])
  must(await alice.favouriteCommunity(apple, true))
  expect(namesOf(alice)).toEqual(["Abricot", "Tout le monde", "Zèbre"])
  const later = await again()
  expect(namesOf(later)).toEqual(["Abricot", "Tout le monde", "Zèbre"])
  must(await later.favouriteCommunity(apple, false))
  expect(namesOf(later)).toEqual(["Tout le monde", "Zèbre", "Abricot"])
})

it("takes a muted community out of Home and leaves it readable, until it is heard again", async () => {
  const { alice, zebra, apple } = await startAlone()
  await say(alice, zebra, "Rayé")
  await say(alice, apple, "Orange")
  must(await alice.muteCommunity(zebra, true))
  expect(textsOf(alice)).toEqual(["Orange"])
  expect(alice.community(zebra).get()).toHaveLength(1)
  expect(alice.communities.get().find(({ ledger }) => ledger === zebra)).toMatchObject({ muted: true, posts: 1 })
  must(await alice.muteCommunity(zebra, false))
  expect(textsOf(alice)).toEqual(["Orange", "Rayé"])
})

it("gathers tags however they are spelled, from what comes, goes and changes", async () => {
  const { alice, zebra, apple, again } = await startAlone()
  await say(alice, zebra, "La #Sécurité d’abord")
  await say(alice, apple, "Encore la #sécurité")
  await say(alice, apple, "et la #securite, avec #vpn")
  await say(alice, apple, "toujours la #sécurité")
  const [topic, other] = alice.topics.get()
  expect(topic).toEqual({ tag: "securite", name: "sécurité", posts: 4, week: 4, rising: true, followed: false })
  expect(other).toMatchObject({ tag: "vpn", posts: 1, rising: false })
  expect(alice.topic("SÉCURITÉ").get()).toEqual(alice.home.get())

  const [newest] = alice.home.get()
  if (!newest) throw new Error("no post")
  must(await alice.edit(newest, { markdown: "sans sujet" }))
  await until(alice.topic("sécurité"), (keys) => keys.length === 3)
  must(await alice.followTopic("Sécurité", true))
  expect(alice.topics.get()[0]).toMatchObject({ posts: 3, followed: true })
  for (const key of alice.topic("sécurité").get()) must(await alice.remove(key))
  await until(alice.topic("sécurité"), (keys) => keys.length === 0)
  const later = await again()
  expect(later.topics.get()).toEqual([
    { tag: "securite", name: "securite", posts: 0, week: 0, rising: false, followed: true },
  ])
})

it("finds a thread by the tags of its comments, too", async () => {
  const { alice, zebra } = await startAlone()
  await say(alice, zebra, "Qui sait régler la presse ?")
  const [post] = alice.home.get()
  if (!post) throw new Error("no post")
  must(await alice.sendNow(must(await alice.submitComment({ post, markdown: "Voir #Presse et #sécurité" }))))
  await until(alice.topic("presse"), (keys) => keys.length === 1)
  expect(alice.topics.get().map(({ tag, posts, week }) => ({ tag, posts, week }))).toEqual([
    { tag: "presse", posts: 1, week: 1 },
    { tag: "securite", posts: 1, week: 1 },
  ])
  const [comment] = alice.thread(post).get()
  if (!comment) throw new Error("no comment")
  must(await alice.remove({ ledger: post.ledger, item: comment.item }))
  await until(alice.topics, (topics) => topics.length === 0)
})

it("shows the tags of a private community to its members alone", async () => {
  const network = createMemoryNetwork()
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
  const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
  const secret = must(await alice.createCommunity({ name: "Paie", purpose: "Secret", emoji: "🔒", access: "private" }))
  await until(bob.standing, (standing) => standing.kind === "member")
  must(await alice.addCommunityMember(secret, bob.me.member))
  await say(alice, secret, "Les #salaires")
  await until(bob.topics, (topics) => topics.some(({ tag }) => tag === "salaires"))
  must(await bob.leaveCommunity(secret))
  await until(bob.topics, (topics) => topics.length === 0)
  expect(bob.topic("salaires").get()).toEqual([])
  expect(alice.topics.get()).toHaveLength(1)
})

it("keeps what was decided about a thread, and lists the questions that wait for an answer", async () => {
  // Both questions are asked in one millisecond: they stay in their order whatever becomes of one of them.
  const asked = Date.now()
  const { alice, zebra, again } = await startAlone({ now: () => asked })
  await say(alice, zebra, "Un message")
  const [post] = alice.home.get()
  if (!post) throw new Error("no post")
  expect(alice.post(post).get()?.stance).toBeNull()
  must(await alice.decideThread(post, "mute"))
  expect(alice.post(post).get()?.stance).toBe("mute")
  const ask = async (title: string) =>
    must(await alice.sendNow(must(await alice.submitPost({ ledger: zebra, kind: "question", title, markdown: "" }))))
  const questions = alice.openQuestions(zebra)
  await ask("La première ?")
  await ask("La seconde ?")
  const titles = () => questions.get().map((key) => alice.post(key).get()?.title)
  expect(titles()).toEqual(["La première ?", "La seconde ?"])
  const [first, second] = questions.get()
  if (!first || !second) throw new Error("no questions")
  must(await alice.sendNow(must(await alice.submitComment({ post: first, markdown: "Parce que" }))))
  const [answer] = alice.thread(first).get()
  must(await alice.acceptAnswer(first, answer?.item ?? null))
  expect(titles()).toEqual(["La seconde ?"])
  must(await alice.acceptAnswer(first, null))
  expect(titles()).toEqual(["La première ?", "La seconde ?"])
  must(await alice.remove(second))
  const later = await again()
  expect(later.openQuestions(zebra).get()).toEqual([first])
  expect(later.post(post).get()?.stance).toBe("mute")
  must(await later.decideThread(post, null))
  expect(later.post(post).get()?.stance).toBeNull()
})

it("leaves an open community and comes back; one that is joined by choice is nobody's until then", async () => {
  const network = createMemoryNetwork()
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
  const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
  const about = { purpose: "Venir à vélo", emoji: "🚲", access: "open" } as const
  const shared = must(await alice.createCommunity({ ...about, name: "Tous ensemble" }))
  const chosen = must(await alice.createCommunity({ ...about, name: "Vélo", joining: "choice", tone: "Bonne humeur" }))
  await until(bob.communities, (views) => views.filter(({ ready }) => ready).length === 3)
  expect(joined(bob)).toEqual(["Tout le monde", "Tous ensemble"])
  expect(bob.communities.get().find(({ ledger }) => ledger === chosen)).toMatchObject({ tone: "Bonne humeur" })
  await say(alice, chosen, "Casse-croûte")
  await until(bob.community(chosen), (keys) => keys.length === 1)
  expect(textsOf(bob)).toEqual([])

  must(await bob.joinCommunity(chosen))
  await until(bob.home, (keys) => keys.length === 1)
  await until(alice.communities, (views) => views.some((view) => view.ledger === chosen && view.members.length === 2))
  must(await bob.leaveCommunity(shared))
  must(await bob.leaveCommunity(chosen))
  await until(bob.communities, () => joined(bob).length === 1)
  expect(textsOf(bob)).toEqual([])
  expect(bob.community(chosen).get()).toHaveLength(1)
  // Its founder alone can't leave: nobody else looks after it.
  expect((await alice.leaveCommunity(chosen)).ok).toBe(false)
  must(await bob.joinCommunity(shared))
  await until(bob.communities, () => joined(bob).includes("Tous ensemble"))
})

it("keeps saved posts, the last saved first, until they are deleted or put back", async () => {
  const { alice, zebra, again } = await startAlone()
  await say(alice, zebra, "un")
  await say(alice, zebra, "deux")
  const [two, one] = alice.home.get()
  if (!one || !two) throw new Error("no posts")
  must(await alice.savePost(two, true))
  must(await alice.savePost(one, true))
  expect(alice.saved.get()).toEqual([one, two])
  must(await alice.remove(two))
  await until(alice.saved, (saved) => saved.length === 1)
  const later = await again()
  expect(later.saved.get()).toEqual([one])
  must(await later.savePost(one, false))
  expect(later.saved.get()).toEqual([])
})
