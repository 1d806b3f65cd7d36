import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { createInterface } from "node:readline/promises"
import { say } from "../sentences.mjs"

/** Stands beside what starts Palabre, so that whoever hands out the folder can choose for those who get it. */
export const CHOICE_FILE = "data.txt"

const read = async (path) => {
  try {
    return await readFile(path, "utf8")
  } catch (error) {
    if (error.code === "ENOENT") return null
    throw error
  }
}

/** @returns {"folder" | "account" | undefined} what the file says; undefined where it says neither */
export const parseChoice = (text) => {
  const [, place] = /^\s*data\s*:\s*(folder|account)\s*$/im.exec(text) ?? []
  return place?.toLowerCase()
}

const ask = async () => {
  // Nobody to ask: what was carried here stays in what carries it.
  if (!process.stdin.isTTY || !process.stdout.isTTY) return "folder"
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await terminal.question(say.whereData())).trim() === "2" ? "account" : "folder"
  } finally {
    terminal.close()
  }
}

/** Where this folder keeps its data: asked at the first start, then as the file says; undefined where it can't be read. */
export const chooseDataPlace = async (folder) => {
  const file = join(folder, CHOICE_FILE)
  const text = await read(file)
  if (text !== null) return parseChoice(text)
  const place = await ask()
  await writeFile(file, `data: ${place}\n`)
  console.log(say.dataChosen({ place, file }))
  return place
}
