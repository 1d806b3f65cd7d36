import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig, type Rolldown } from "vite"

/** What the entry imports, and what that imports: fetched before anything shows, so it comes in one file. */
const createFirstChunk = (): ((id: string, context: Rolldown.ChunkingContext) => string | null) => {
  let first: ReadonlySet<string> | undefined
  return (id, context) => {
    first ??= collectImported(context)
    return first.has(id) ? "first" : null
  }
}

const collectImported = (context: Rolldown.ChunkingContext): ReadonlySet<string> => {
  const found = new Set<string>()
  const add = (id: string): void => {
    // A package whose index names everything that it has is shared out by who uses what.
    if (found.has(id) || /node_modules\/@(?:mantine|tabler)\//.test(id)) return
    found.add(id)
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) add(imported)
  }
  const entry = fileURLToPath(new URL("renderer/app/main.tsx", import.meta.url))
  add(entry)
  // The entry stays a chunk of its own, which the page's HTML names.
  found.delete(entry)
  return found
}

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
    rolldownOptions: { output: { codeSplitting: { groups: [{ debugName: "first", name: createFirstChunk() }] } } },
    chunkSizeWarningLimit: 2_000,
  },
  worker: { format: "es" },
})
