import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { COMMUNITY_RIGHTS, SITE_RIGHTS } from "../../shared/site/rights.ts"
import { writeRolesPage } from "./rolesPage.ts"

test("docs/roles.md says what the table of rights says: `node build/roles.mjs` writes it anew", () => {
  const page = readFileSync(fileURLToPath(new URL("../../docs/roles.md", import.meta.url)), "utf8")
  expect(page).toBe(writeRolesPage())
  for (const act of [...Object.keys(SITE_RIGHTS), ...Object.keys(COMMUNITY_RIGHTS)])
    expect(page).toContain(`\`${act}\``)
})
