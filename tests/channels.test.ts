import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { desktopContract, desktopEvents } from "../shared/bridge/desktopContract.ts"
import { hostContract } from "../shared/bridge/hostSchemas.ts"

const inRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const DOCUMENT = inRoot("docs/desktop.md")
const SECTION = /(?<=<!-- channels -->\n)[\s\S]*?(?=<!-- \/channels -->)/

interface Schema {
  readonly type: string
  readonly entries?: Readonly<Record<string, Schema>>
  readonly item?: Schema
  readonly wrapped?: Schema
  readonly options?: readonly unknown[]
  readonly literal?: unknown
}

/** A schema of valibot as a reader of TypeScript would write it. */
const describeSchema = (schema: Schema): string => {
  switch (schema.type) {
    case "object":
    case "strict_object":
      return `{ ${Object.entries(schema.entries ?? {})
        .map(([key, one]) => `${key}: ${describeSchema(one)}`)
        .join(", ")} }`
    case "array":
      return `${describeSchema(schema.item ?? { type: "unknown" })}[]`
    case "nullable":
      return `${describeSchema(schema.wrapped ?? { type: "unknown" })} or null`
    case "picklist":
      return (schema.options ?? []).map((option) => `"${String(option)}"`).join(" or ")
    case "literal":
      return `"${String(schema.literal)}"`
    default:
      return schema.type
  }
}

/** The sentence above an entry of a contract, in its source. */
const sentenceOf = (source: string, name: string): string => {
  const found = new RegExp(`/\\*\\* ([^\\n]*) \\*/\\n  ${name}: (?:\\{|v\\.)`).exec(source)
  if (!found) throw new Error(`no sentence above ${name}`)
  return found[1] ?? ""
}

const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`
const code = (text: string): string => `\`${text}\``

const writeCalls = (path: string, contract: Readonly<Record<string, { request: Schema; reply: Schema }>>) => {
  const source = readFileSync(inRoot(path), "utf8")
  return Object.entries(contract).map(([name, { request, reply }]) =>
    row(code(name), sentenceOf(source, name), code(describeSchema(request)), code(describeSchema(reply))),
  )
}

const write = (): string => {
  const events = readFileSync(inRoot("shared/bridge/desktopContract.ts"), "utf8")
  return [
    "",
    "Calls that a host answers, in a browser as in the desktop:",
    "",
    row("call", "what it does", "carries", "answers"),
    "|---|---|---|---|",
    ...writeCalls("shared/bridge/hostSchemas.ts", hostContract),
    "",
    "Calls that the desktop answers besides:",
    "",
    row("call", "what it does", "carries", "answers"),
    "|---|---|---|---|",
    ...writeCalls("shared/bridge/desktopContract.ts", desktopContract),
    "",
    "Events that a desktop window is told:",
    "",
    row("event", "when", "carries"),
    "|---|---|---|",
    ...Object.entries(desktopEvents).map(([name, schema]) =>
      row(code(name), sentenceOf(events, name), code(describeSchema(schema))),
    ),
    "",
    "",
  ].join("\n")
}

test("docs/desktop.md lists the channels as the contract has them (PALABRE_WRITE=1 writes the list anew)", () => {
  const document = readFileSync(DOCUMENT, "utf8")
  const written = document.replace(SECTION, () => write())
  if (process.env["PALABRE_WRITE"] === "1") writeFileSync(DOCUMENT, written)
  expect(readFileSync(DOCUMENT, "utf8")).toBe(written)
})
