import { createRequire } from "node:module"
import { fold } from "../../../shared/search/words/fold.ts"
import { createCorpus } from "./corpus.ts"
import { installPeers } from "./installPeers.ts"

interface Statement {
  run(...values: readonly unknown[]): unknown
  all(...values: readonly unknown[]): readonly unknown[]
}
interface Sqlite {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

/** SQLite's full-text index in Node, with prefixes of two and three letters. */
export interface FullTextSearch5 {
  readonly buildMs: number
  /** Milliseconds of each text, in order. */
  times(texts: readonly string[]): readonly number[]
  close(): void
}

const WORD = /[\p{L}\p{N}]+/gu

/** All words, the last perhaps unfinished; those that have it best first. */
const matchOf = (text: string): string => {
  const words = fold(text).match(WORD) ?? []
  return words.map((word, at) => `"${word}"${at === words.length - 1 && !text.endsWith(" ") ? "*" : ""}`).join(" ")
}

export const openFullTextSearch5 = async (count: number): Promise<FullTextSearch5> => {
  const folder = await installPeers()
  const load = createRequire(`${folder}/`)
  const Database = load("better-sqlite3") as new (path: string) => Sqlite
  const database = new Database(":memory:")
  database.exec(
    `create virtual table items using fts5(title, author, text, id unindexed, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3')`,
  )
  const insert = database.prepare("insert into items (title, author, text, id) values (?, ?, ?, ?)")
  const documents = [...createCorpus(count)]
  const start = performance.now()
  database.exec("begin")
  for (const { title, author, text, id } of documents) insert.run(title, author, text, id)
  database.exec("commit")
  const buildMs = performance.now() - start
  const search = database.prepare("select id from items where items match ? order by bm25(items, 4, 2, 1) limit 20")
  return {
    buildMs,
    times: (texts) =>
      texts.map((text) => {
        const match = matchOf(text)
        if (match === "") return 0
        const began = performance.now()
        search.all(match)
        return performance.now() - began
      }),
    close: () => database.close(),
  }
}
