import { defineConfig } from "vitest/config"

/** `npm run fuzz`: one run, as long as its inputs take. */
export default defineConfig({ test: { include: ["tests/fuzz/*.fuzz.ts"], testTimeout: 0, pool: "forks" } })
