import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL("..", import.meta.url))

/** @param {...string} parts below the root */
export const inRoot = (...parts) => join(root, ...parts)

/** A command-line program of an installed package: its script, run by this same Node, so no shell and no PATH is involved. */
export const tools = {
  vite: inRoot("node_modules", "vite", "bin", "vite.js"),
  vitest: inRoot("node_modules", "vitest", "vitest.mjs"),
  tsc: inRoot("node_modules", "typescript", "bin", "tsc"),
  oxlint: inRoot("node_modules", "oxlint", "bin", "oxlint"),
  oxfmt: inRoot("node_modules", "oxfmt", "bin", "oxfmt"),
  knip: inRoot("node_modules", "knip", "bin", "knip.js"),
  playwright: inRoot("node_modules", "@playwright", "test", "cli.js"),
}
