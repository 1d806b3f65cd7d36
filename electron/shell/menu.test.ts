import type { MenuItemConstructorOptions } from "electron"
import { expect, test } from "vitest"
import { menuTemplate } from "./menu.ts"

const entriesOf = (template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  template.flatMap((entry) => [entry, ...(Array.isArray(entry.submenu) ? entriesOf(entry.submenu) : [])])

const build = (language: "fr" | "en", macOS: boolean) => {
  const sent: string[] = []
  const template = menuTemplate({
    language,
    macOS,
    send: (command) => sent.push(command),
    quit: () => sent.push("quit"),
  })
  return { sent, template, entries: entriesOf(template) }
}

test.each([
  ["fr", false],
  ["fr", true],
  ["en", false],
  ["en", true],
] as const)(
  "the menu in %s (macOS: %s) tells the page each command, uses no key twice, and opens no tools",
  (language, macOS) => {
    const { sent, entries } = build(language, macOS)
    for (const { click } of entries) (click as (() => void) | undefined)?.()
    expect(new Set(sent)).toEqual(new Set(["write", "search", "network", "settings", "quit"]))
    const keys = entries.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
    expect(entries.map(({ role }) => role)).not.toContain("toggleDevTools")
    expect(
      entries.filter(({ role, label, type }) => role === undefined && label === undefined && type !== "separator"),
    ).toEqual([])
  },
)

test("the two languages say the same things", () => {
  const [fr, en] = [build("fr", false), build("en", false)]
  expect(fr.template.map(({ label }) => label)).toEqual(["Fichier", "Édition", "Affichage"])
  expect(fr.entries.length).toBe(en.entries.length)
})
