import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `npx vite --config tests/e2e/screens/stage/vite.config.ts` shows the interface without anything beneath it; never part of the product. */
export default defineConfig({
  root: here("."),
  publicDir: here("../../../../renderer/public"),
  cacheDir: here("../../../../node_modules/.vite-stage"),
  logLevel: "warn",
  server: { host: "127.0.0.1", port: 4199, strictPort: true, fs: { allow: [here("../../../..")] } },
  build: { target: "es2023", chunkSizeWarningLimit: 3_000 },
  plugins: [react()],
})
