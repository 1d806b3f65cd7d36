import { Document, type Id } from "flexsearch"
import { fold } from "../../../shared/search/words/fold.ts"
import type { CorpusDocument } from "./corpus.ts"

/** FlexSearch with folding and prefixes: fast, since it hardly ranks. */
export interface Flex {
  add(document: CorpusDocument): void
  search(text: string): readonly Id[]
}

export const createFlexSearch = (): Flex => {
  const index = new Document({
    tokenize: "forward",
    encode: (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [],
    document: { id: "id", index: ["title", "author", "text"] },
  })
  return {
    add: ({ id, title, author, text }) => void index.add({ id, title, author, text }),
    search: (text) => index.search(text, { limit: 20 }).flatMap(({ result }) => result),
  }
}
