import { expect, it } from "vitest"
import type { Ports } from "../../shared/application/ports.ts"
import type { Site } from "../../shared/application/site.ts"
import type { PageMessage } from "../../shared/search/room/protocol.ts"
import { NO_FILTERS, type SearchAnswer, type SearchState } from "../../shared/search/searchService.ts"
import { createMemoryMachine, type MemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, until } from "./story.ts"

const { keep, open } = keepSites()

const QUERY = { filters: NO_FILTERS, order: "relevance", skip: 0, limit: 20, counts: true } as const

const search = async (site: Site, text: string): Promise<SearchAnswer> => {
  await until(site.search.state, ({ kind }) => kind === "ready")
  const answer = await site.search.query({ ...QUERY, text })
  if (!answer) throw new Error("overtaken")
  return answer
}
const snippets = async (site: Site, text: string): Promise<readonly string[]> =>
  (await search(site, text)).hits.map(({ snippet }) => snippet.text)

const startAlone = async () => {
  const machine = createMemoryMachine("alice", createMemoryNetwork())
  const alice = keep(await foundAtelier(machine.start()))
  const [everyone] = alice.communities.get()
  if (!everyone) throw new Error("no first community")
  return { machine, alice, everyone: everyone.ledger }
}

/** Starts again, and notes which documents are sent to the index. */
const startAgain = async (machine: MemoryMachine, id: Site["id"]) => {
  await open.pop()?.close()
  const fed: string[] = []
  const listening = (ports: Ports): Ports => ({
    ...ports,
    openSearch(site) {
      const pipe = ports.openSearch(site)
      const post = (message: PageMessage) => {
        if (message.t === "feed") fed.push(...message.fed.map(({ document }) => document.title || document.text))
        pipe.post(message)
      }
      return { ...pipe, post }
    },
  })
  const site = keep(must(await machine.start(listening).open(id)))
  await until(site.search.state, ({ kind }) => kind === "ready")
  return { site, fed }
}

it("finds what is written as soon as it is committed, as it is now worded, and nothing that was deleted", async () => {
  const { alice, everyone } = await startAlone()
  await search(alice, "rien")
  await say(alice, everyone, "L’imprimante du **rez-de-chaussée** est en panne")
  expect(await snippets(alice, "imprimantes")).toEqual(["L’imprimante du rez-de-chaussée est en panne"])
  const [key] = alice.home.get()
  if (!key) throw new Error("no post")
  must(await alice.edit(key, { markdown: "Le photocopieur est en panne" }))
  expect(await snippets(alice, "imprimante")).toEqual([])
  expect(await snippets(alice, "photocop")).toEqual(["Le photocopieur est en panne"])
  must(await alice.submitComment({ post: key, markdown: "Le technicien passe mardi" }))
  for (const { id } of alice.waiting.get()) must(await alice.sendNow(id))
  expect((await search(alice, "technicien")).hits[0]).toMatchObject({ kind: "comment", post: key.item })
  must(await alice.remove(key))
  expect((await search(alice, "panne")).total + (await search(alice, "technicien")).total).toBe(0)
})

it("says what search is doing until it is ready, and never counts to nothing", async () => {
  const { machine, alice, everyone } = await startAlone()
  await say(alice, everyone, "L’imprimante est en panne")
  await open.pop()?.close()
  const site = keep(must(await machine.start().open(alice.id)))
  const seen: SearchState[] = [site.search.state.get()]
  site.search.state.subscribe(() => seen.push(site.search.state.get()))
  await until(site.search.state, ({ kind }) => kind === "ready")
  expect(seen[0]).toEqual({ kind: "opening" })
  expect(seen.filter((state) => state.kind === "indexing" && state.done === state.total)).toEqual([])
})

it("reads a text in the language that its author names, on every device", async () => {
  const network = createMemoryNetwork()
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
  const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
  const [everyone] = alice.communities.get()
  if (!everyone) throw new Error("no first community")
  await say(alice, everyone.ledger, "Journaux wagons")
  await until(bob.home, (home) => home.length > 0)
  const [key] = alice.home.get()
  if (!key) throw new Error("no post")
  expect(await snippets(bob, "journal ")).toEqual(["Journaux wagons"])
  expect((await bob.nameLanguage(key, "de")).ok).toBe(false)
  must(await alice.nameLanguage(key, "de"))
  await until(bob.post(key), (post) => post?.language === "de")
  expect(await snippets(bob, "journal ")).toEqual([])
  expect(await snippets(bob, "wagons ")).toEqual(["Journaux wagons"])
  expect(bob.post(key).get()?.history).toEqual([])
})

it("finds people, communities and tags", async () => {
  const { alice, everyone } = await startAlone()
  must(await alice.introduce({ name: "Élodie Le Goff", title: "Métrologie", help: ["Rugosité", "Achats"] }))
  await say(alice, everyone, "Un mot sur la #Qualité")
  const kinds = async (text: string) => (await search(alice, text)).hits.map(({ kind }) => kind)
  await until(alice.members, (members) => [...members.values()].some(({ name }) => name === "Élodie Le Goff"))
  expect((await kinds("elodie"))[0]).toBe("person")
  expect((await kinds("elg"))[0]).toBe("person")
  expect((await kinds("metro"))[0]).toBe("person")
  expect((await kinds("qui connaît la rugosité ?"))[0]).toBe("person")
  // That she bears the name makes her no author of anything about it.
  expect((await search(alice, "elodie kind:person")).counts?.members).toEqual([])
  expect(await kinds("monde")).toContain("community")
  expect(await kinds("qualite kind:tag")).toEqual(["tag"])
  expect(await kinds("from:elodie kind:post")).toEqual(["post"])
})

it("indexes after a restart only what is new, and makes a broken index anew", async () => {
  const { machine, alice, everyone } = await startAlone()
  await search(alice, "rien")
  for (let at = 0; at < 200; at++) await say(alice, everyone, `Relevé ${at} de la presse`)
  expect((await search(alice, "relevé")).total).toBe(200)
  const id = alice.id
  const { site, fed } = await startAgain(machine, id)
  expect((await search(site, "relevé")).total).toBe(200)
  // The newest are in no segment yet.
  expect(fed.filter((text) => text.startsWith("Relevé")).length).toBeLessThanOrEqual(128)

  const files = machine.indexes.get(id)?.files ?? new Map()
  const [name] = [...files.keys()].filter((each) => each.startsWith("segment/"))
  if (name === undefined) throw new Error("nothing was written")
  files.set(name, new ArrayBuffer(64))
  const again = await startAgain(machine, id)
  expect((await search(again.site, "relevé")).total).toBe(200)
  expect(again.fed.filter((text) => text.startsWith("Relevé")).length).toBeGreaterThan(128)
})

it("finds nothing of a community that was left, until its member is back", async () => {
  const network = createMemoryNetwork()
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
  const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
  await until(alice.members, (members) => members.size === 2)
  const secret = must(
    await alice.createCommunity({ name: "Confidentiel", purpose: "Rachat", emoji: "🔒", access: "private" }),
  )
  await say(alice, secret, "Le rachat de Boréal est signé #boreal")
  const found = async () => {
    const { total, counts, didYouMean } = await search(bob, "boréal rachat confidentiel")
    const misspelt = await search(bob, "boreale ")
    return [total, counts?.tags.length ?? 0, didYouMean, misspelt.total, misspelt.didYouMean]
  }
  const nothing = [0, 0, null, 0, null]
  expect(await found()).toEqual(nothing)
  must(await alice.addCommunityMember(secret, bob.me.member))
  await until(bob.home, (keys) => keys.some(({ ledger }) => ledger === secret))
  expect((await search(bob, "boréal rachat")).total).toBe(1)
  must(await bob.leaveCommunity(secret))
  expect(await found()).toEqual(nothing)
  const heard = (communities: ReturnType<typeof alice.communities.get>) =>
    communities.some(({ ledger, members }) => ledger === secret && members.length === 1)
  await until(alice.communities, heard)
  must(await alice.addCommunityMember(secret, bob.me.member))
  await until(bob.home, (keys) => keys.some(({ ledger }) => ledger === secret))
  expect((await search(bob, "boréal rachat")).total).toBe(1)
})
