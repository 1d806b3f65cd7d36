import { defineConfig } from "vitest/config"

/** Nothing in the product keeps state in a module, so files need no fresh copy of all that they import: half the work. */
const isolate = false

const PROPERTY_SEED = "tests/fixtures/propertySeed.ts"

export default defineConfig({
  test: {
    // By itself Vitest leaves one core idle: of two, that is half.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "node",
          isolate,
          environment: "node",
          setupFiles: [PROPERTY_SEED],
          include: [
            "{shared,electron,build}/**/*.test.ts",
            "tests/{contract,fuzz,scenario}/**/*.test.ts",
            "tests/*.test.ts",
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "window",
          isolate,
          environment: "happy-dom",
          setupFiles: [PROPERTY_SEED, "tests/fixtures/windowSetup.ts"],
          include: ["renderer/**/*.test.{ts,tsx}"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
