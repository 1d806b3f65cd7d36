import { writeFile } from "node:fs/promises"
import { checkNode, install } from "./install.mjs"
import { inRoot } from "./paths.mjs"
import { listThirdParty, renderThirdParty } from "./thirdParty.mjs"

checkNode()
await install()
await writeFile(inRoot("THIRD_PARTY.md"), renderThirdParty(listThirdParty()))
