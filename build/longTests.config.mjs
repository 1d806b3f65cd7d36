import { defineConfig } from "vitest/config"

/** Tests that take minutes: `npm run test:long`. */
export default defineConfig({ test: { include: ["tests/long/**/*.test.ts"], testTimeout: 1_800_000 } })
