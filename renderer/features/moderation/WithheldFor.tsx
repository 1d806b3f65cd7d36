import { type ComponentProps, lazy, Suspense } from "react"
import { withLateTexts } from "../../app/i18n/i18n.ts"
import type { WithheldNote as Note } from "./WithheldNote.tsx"

const WithheldNote = lazy(async () => ({
  default: (await withLateTexts(import("./WithheldNote.tsx"))).WithheldNote,
}))

/** Hardly ever seen, so it comes only where there is something to say. */
export const WithheldFor = (props: ComponentProps<typeof Note>) => (
  <Suspense>
    <WithheldNote {...props} />
  </Suspense>
)
