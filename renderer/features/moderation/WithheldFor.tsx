import { type ComponentProps } from "react"
import { withLateTexts } from "../../app/i18n/i18n.ts"
import type { WithheldNote as Note } from "./WithheldNote.tsx"
import { onDemand } from "../../ui/onDemand.tsx"

const WithheldNote = onDemand(async () => (await withLateTexts(import("./WithheldNote.tsx"))).WithheldNote)

/** Hardly ever seen, so it comes only where there is something to say. */
export const WithheldFor = (props: ComponentProps<typeof Note>) => <WithheldNote {...props} />
