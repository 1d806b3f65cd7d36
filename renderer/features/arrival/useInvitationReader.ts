import { useCallback, useEffect, useRef, useState } from "react"
import type { InvitationError, InvitationPreview, Palabre } from "../../../shared/application/palabre.ts"
import type { SiteId } from "../../../shared/kernel/ids.ts"
import { usePalabre } from "../../ui/site.ts"
import { MAX_INVITATION_BYTES } from "./readInvitationFile.ts"

export type InvitationReading =
  | { readonly kind: "none" }
  | { readonly kind: "good"; readonly text: string; readonly preview: InvitationPreview }
  | { readonly kind: "bad"; readonly error: InvitationError }

const readText = async (palabre: Palabre, text: string, expected: SiteId | undefined): Promise<InvitationReading> => {
  if (text.length > MAX_INVITATION_BYTES) return { kind: "bad", error: { kind: "invitation", reason: "too-long" } }
  const found = await palabre.readInvitation(text, expected)
  return found.ok ? { kind: "good", text, preview: found.value } : { kind: "bad", error: found.error }
}

/**
 * Reads what was pasted, dropped or brought by the address; only the latest reading counts.
 * @param expected the only site that is asked for here; undefined where any will do
 */
export const useInvitationReader = (brought: string | null, expected: SiteId | undefined) => {
  const palabre = usePalabre()
  const [reading, setReading] = useState<InvitationReading>({ kind: "none" })
  const latest = useRef(0)

  const read = useCallback(
    async (text: string) => {
      const turn = ++latest.current
      const result = await readText(palabre, text, expected)
      if (turn === latest.current) setReading(result)
    },
    [palabre, expected],
  )
  useEffect(() => {
    if (brought === null) return
    const turn = ++latest.current
    void readText(palabre, brought, expected).then((result) => {
      if (turn === latest.current) setReading(result)
    })
  }, [brought, palabre, expected])

  const forget = () => {
    latest.current++
    setReading({ kind: "none" })
  }
  return { reading, read, forget }
}
