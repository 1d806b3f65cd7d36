import type { PostView } from "../../shared/application/site.ts"
import { fold } from "../../shared/search/words/fold.ts"
import type { Marked, SearchAnswer, SearchHit, SearchQuery } from "../../shared/search/searchService.ts"
import type { FakeSite } from "./fakeSite.ts"

const MOST_SHOWN_CHARS = 140

const mark = (text: string, words: readonly string[]): Marked => ({
  text,
  marks: words
    .flatMap((word): readonly (readonly [number, number])[] => {
      const at = text.toLowerCase().indexOf(word)
      return at === -1 ? [] : [[at, at + word.length]]
    })
    .sort(([one], [other]) => one - other),
})

/** One post as it is found by words that are written as they stand in it. */
export const fakeHit = (fake: FakeSite, post: PostView, words: readonly string[] = []): SearchHit => ({
  id: `${post.key.ledger}/${post.key.item}`,
  kind: "post",
  title: mark(post.title, words),
  snippet: mark(post.markdown.slice(0, MOST_SHOWN_CHARS), words),
  member: { id: post.author, name: { text: fake.members.get().get(post.author)?.name ?? "", marks: [] } },
  community: {
    ledger: post.key.ledger,
    name: fake.communities.get().find(({ ledger }) => ledger === post.key.ledger)?.name ?? "",
  },
  post: post.key.item,
  comment: null,
  tag: null,
  sort: post.kind,
  language: post.language,
  at: post.at,
  why: ["text"],
  missing: [],
})

/** Every post of the fake site that holds all words. */
const findHits = (fake: FakeSite, text: string): readonly SearchHit[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const isIn = ({ title, markdown }: PostView) =>
    words.every((word) => fold(`${title} ${markdown}`).includes(fold(word)))
  return fake.site.home
    .get()
    .flatMap((key) => fake.site.post(key).get() ?? [])
    .filter(isIn)
    .map((post) => fakeHit(fake, post, words))
}

const count = <Value>(values: readonly Value[]): readonly { value: Value; count: number }[] =>
  [...new Set(values)].map((value) => ({ value, count: values.filter((one) => one === value).length }))

/** Lets a fake site find its own posts. */
export const furnishSearch = (fake: FakeSite): void =>
  fake.found.answer(({ text, skip, limit }: SearchQuery): Partial<SearchAnswer> => {
    const hits = findHits(fake, text)
    const communities = hits.flatMap(({ community }) => community?.ledger ?? [])
    return {
      hits: hits.slice(skip, skip + limit),
      total: hits.length,
      counts: {
        kinds: count(hits.map(({ kind }) => kind)),
        sorts: count(hits.flatMap(({ sort }) => sort ?? [])),
        members: count(hits.flatMap(({ member }) => member?.id ?? [])),
        communities: count(communities),
        tags: [],
      },
    }
  })
