import { composePalabre } from "./composePalabre.ts"
import { showStartFailure } from "./startFailure.ts"
import { start } from "./start.tsx"

const root = document.getElementById("root")
if (root) start(composePalabre, root).catch((error: unknown) => showStartFailure(root, error))
