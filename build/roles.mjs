import { writeFileSync } from "node:fs"
import { runnerImport } from "vite"
import { inRoot } from "./paths.mjs"

const { module } = await runnerImport(inRoot("build", "roles", "rolesPage.ts"), { configFile: false })
writeFileSync(inRoot("docs", "roles.md"), module.writeRolesPage())
