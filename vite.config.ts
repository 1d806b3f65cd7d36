import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

/** The page: one origin, everything in it, no inline script (the host's Content-Security-Policy forbids them). */
export default defineConfig({
  root: "renderer",
  plugins: [react()],
  build: {
    outDir: "../dist/page",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
  worker: { format: "es" },
})
