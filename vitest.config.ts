import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    // By itself Vitest leaves one core idle: of two, that is half.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          include: [
            "{shared,electron,build}/**/*.test.ts",
            "tests/{contract,fuzz,scenario}/**/*.test.ts",
            "tests/*.test.ts",
          ],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "window",
          environment: "happy-dom",
          setupFiles: ["tests/fixtures/windowSetup.ts"],
          include: ["renderer/**/*.test.{ts,tsx}"],
          testTimeout: 60_000,
        },
      },
    ],
  },
})
