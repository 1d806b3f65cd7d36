import { expect, test } from "vitest"
import type { TopicView } from "../../../../shared/application/site.ts"
import { foldTag } from "../../../../shared/community/tags.ts"
import { matchTopics } from "./matchTopics.ts"

const topic = (name: string, posts: number, followed = false): TopicView => ({
  tag: foldTag(name),
  name,
  posts,
  week: 0,
  rising: false,
  followed,
})
const TOPICS = [topic("Sécurité", 9), topic("soudure", 7), topic("stock-critique", 5), topic("vpn", 3, true)]
const find = (query: string, text = "") => matchTopics(TOPICS, { query, text, limit: 3 }).map(({ name }) => name)

test("the vocabulary is found without accents, by the beginning of any of its words", () => {
  expect(find("secu")).toEqual(["Sécurité"])
  expect(find("S")).toEqual(["Sécurité", "soudure", "stock-critique"])
  expect(find("crit")).toEqual(["stock-critique"])
  expect(find("zzz")).toEqual([])
})

test("what the text speaks of comes first, then what is followed", () => {
  expect(find("", "Un poste de soudure à revoir #")).toEqual(["soudure", "vpn", "Sécurité"])
  expect(find("", "déjà #soudure #")).toEqual(["vpn", "Sécurité", "soudure"])
})
