import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig, type Rolldown } from "vite"

const ENTRY = "renderer/app/main.tsx"

const LANGUAGES = ["renderer/app/i18n/french.ts", "renderer/app/i18n/english.ts"]

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/** What a file imports, and what that imports, but for a package whose index names everything that it has: of that comes what is used. Nor texts: a member reads one language of two. */
const collectImported = (context: Rolldown.ChunkingContext, files: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>()
  const add = (id: string): void => {
    if (found.has(id) || /node_modules\/@(?:mantine|tabler)\/|\/i18n\/(?:en|fr)\//.test(id)) return
    found.add(id)
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) add(imported)
  }
  for (const file of files) add(pathOf(file))
  // These stay chunks of their own: the page's HTML names the entry, the entry a language.
  for (const file of [ENTRY, ...LANGUAGES]) found.delete(pathOf(file))
  return found
}

/**
 * One file for what is needed at one time. A browser asks its host for six at once:
 * eighty small ones keep one another waiting, the page's own thread, and what else it asks for.
 */
const createPart = (part: string, files: readonly string[], priority: number) => {
  let imported: ReadonlySet<string> | undefined
  return {
    debugName: part,
    priority,
    name(id: string, context: Rolldown.ChunkingContext): string | null {
      imported ??= collectImported(context, files)
      return imported.has(id) ? part : null
    },
  }
}

const PARTS = [
  createPart("first", [ENTRY, ...LANGUAGES], 4),
  createPart("arrival", ["renderer/features/arrival/Arrival.tsx"], 3),
  createPart("rooms", ["renderer/app/Inside.tsx"], 2),
  createPart("dialogs", ["renderer/features/navigation/LayoutDialogs.tsx"], 1),
]

/** The page: one origin, everything in it, no inline script (the host's Content-Security-Policy forbids them). */
export default defineConfig({
  root: "renderer",
  plugins: [react()],
  build: {
    outDir: "../dist/page",
    emptyOutDir: true,
    // Read by the test that keeps the first bundle small.
    manifest: true,
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: PARTS } } },
    chunkSizeWarningLimit: 2_000,
  },
  worker: { format: "es" },
})
