import { expect, it } from "vitest"
import { demoSite } from "../../shared/demonstration/content/demoSite.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { afterRealTime } from "../../shared/kernel/after.ts"
import { keepCompany } from "../../shared/demonstration/keepCompany.ts"
import { must, textsOf, until } from "./story.ts"

it("makes a site whose people, threads and answers all passed the gate", async () => {
  const machine = createMemoryMachine("visitor", createMemoryNetwork())
  const progress: number[] = []
  const palabre = machine.start()
  const site = must(await palabre.demonstrate({ language: "fr", onProgress: (done) => progress.push(done) }))
  expect(progress).toEqual([...progress].sort((one, other) => one - other))
  expect(progress.at(-1)).toBe(1)
  expect(site.standing.get()).toEqual({ kind: "member" })

  const communities = site.communities.get()
  expect(communities.every((community) => community.ready && community.mayWrite && community.posts > 0)).toBe(true)
  expect(communities.some((community) => community.access === "private")).toBe(true)
  const joined = communities.filter((community) => community.joined)
  expect(site.home.get().length).toBe(joined.reduce((sum, community) => sum + community.posts, 0))
  // One is left to be joined.
  expect(joined.length).toBe(communities.length - 1)
  expect(communities.some((community) => community.unread > 0)).toBe(true)
  const posts = site.home.get().flatMap((key) => site.post(key).get() ?? [])
  expect(posts.some((post) => post.kind === "question" && post.answer !== null)).toBe(true)
  expect(posts.filter((post) => post.pictures.length > 0).length).toBeGreaterThanOrEqual(4)
  expect(posts.some(({ shared }) => shared !== null && site.post(shared).get() !== undefined)).toBe(true)
  expect(posts.every((post) => site.members.get().has(post.author))).toBe(true)
  expect(new Set(communities.map(({ name }) => name))).toEqual(new Set(demoSite.communities.map(({ name }) => name)))
  const { versions, standing, editorial } = site.charter.get()
  expect(versions.map(({ number, twin }) => [number, twin])).toEqual([
    [2, false],
    [1, false],
  ])
  expect(standing.kind).toBe("accepted")
  expect(editorial).not.toBe("")
  expect(communities.filter((community) => community.editorial !== "").length).toBeGreaterThanOrEqual(4)
  const acts = site.register(site.id)
  const named = acts.filter(({ type }) => type === "function.grant").map(({ role, name }) => `${role} ${name}`)
  expect(new Set(named)).toEqual(new Set(["leader ", "referent ", "referent Qualité", "taxonomy "]))
  expect(acts.every(({ effect }) => effect === "done")).toBe(true)
  const accepted = acts.filter(({ type, name }) => type === "charter.accept" && name === "2").length
  expect([accepted > site.members.get().size / 2, accepted < site.members.get().size]).toEqual([true, true])
  const topics = site.topics.get()
  expect(topics.filter(({ week }) => week > 0).length).toBeGreaterThanOrEqual(5)
  expect(topics.some(({ posts }) => posts >= 5)).toBe(true)
  expect(site.inbox.get().map((entry) => entry.reason)).toEqual(["mention", "group"])
  expect(communities.some(({ favourite }) => favourite)).toBe(true)
  expect([...site.members.get().values()].filter(({ help }) => help.length > 0).length).toBeGreaterThan(5)
  expect(new Set(site.forYou.get().flatMap(({ why }) => why.map(({ kind }) => kind))).size).toBeGreaterThanOrEqual(5)
  const day = site.readDay()
  for (const part of [day.concerns, day.questions, day.said, day.newcomers]) expect(part).not.toEqual([])
  const [asked, ...others] = site.access.get().toAnswer
  if (!asked) throw new Error("somebody waits at a door")
  const { door, request } = asked
  expect([site.members.get().get(request.member)?.name, request.note !== "", others]).toEqual(["Léo Brunet", true, []])
  must(await site.answerRequest(door.door, { request: request.id, yes: true, note: "" }))
  const room = site.communities.get().find(({ ledger }) => ledger === door.community)
  expect([room?.name, room?.members.includes(request.member)]).toEqual(["Astreintes", true])
  const texts = textsOf(site)
  await site.close()

  const again = must(await machine.start().open(site.id))
  expect(textsOf(again)).toEqual(texts)
  await again.close()
})

it("goes on while one looks: a colleague's post arrives, and what the visitor writes is answered, also after a restart", async () => {
  const hurried = { after: (ms: number, act: () => void) => afterRealTime(ms / 100, act) }
  let language: "fr" | "en" = "fr"
  const machine = createMemoryMachine("visitor", createMemoryNetwork(), {
    accompany: (scene) => keepCompany(scene, { language: () => language }),
    timers: hurried,
  })
  let site = must(await machine.start().demonstrate({ language: "fr", onProgress: () => undefined }))
  const karim = [...site.members.get().values()].find(({ name }) => name === "Karim Haddad")?.id
  const [first] = site.home.get()
  const [arrived] = await until(site.home, ([newest]) => newest !== undefined && newest.item !== first?.item)
  expect(arrived && site.post(arrived).get()).toMatchObject({ author: karim, unread: true })

  const answers = () => site.inbox.get().filter(({ reason }) => reason === "answer")
  for (const count of [1, 2]) {
    const ledger = site.communities.get().find(({ access }) => access === "private")?.ledger
    if (!ledger) throw new Error("the demonstration has a private community")
    const question = { ledger, kind: "question", title: `Question ${count}`, markdown: "Qui sait ?" } as const
    must(await site.sendNow(must(await site.submitPost(question))))
    await until(site.inbox, () => answers().length === count)
    expect(answers()[0]).toMatchObject({ from: [karim], unread: true })
    await site.close()
    site = must(await machine.start().open(site.id))
  }
  await site.close()
})

it("begins anew in the other language: the first one is forgotten, whole", async () => {
  const machine = createMemoryMachine("visitor", createMemoryNetwork())
  const palabre = machine.start()
  const first = must(await palabre.demonstrate({ language: "fr", onProgress: () => undefined }))
  await first.close()
  must(await palabre.forget(first.id))
  expect(await palabre.sites()).toEqual([])
  const second = must(await palabre.demonstrate({ language: "en", onProgress: () => undefined }))
  expect(second.id).not.toBe(first.id)
  expect(textsOf(second).some((text) => text.includes("Nothing here leaves this machine"))).toBe(true)
  await second.close()
})
