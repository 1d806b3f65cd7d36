import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `npx vite --config tests/fakes/stage/vite.config.ts`: the interface without anything beneath it. Never part of a build. */
export default defineConfig({
  root: here("."),
  publicDir: here("../../../renderer/public"),
  cacheDir: here("../../../node_modules/.vite-stage"),
  server: { host: "127.0.0.1", port: 4199, strictPort: true, fs: { allow: [here("../../..")] } },
  plugins: [react()],
})
