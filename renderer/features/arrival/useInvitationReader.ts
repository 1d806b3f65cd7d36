import { useCallback, useEffect, useRef, useState } from "react"
import type { InvitationError, InvitationPreview } from "../../../shared/application/palabre.ts"
import { usePalabre } from "../../ui/site.ts"
import { MAX_INVITATION_BYTES } from "./readInvitationFile.ts"

export type InvitationReading =
  | { readonly kind: "none" }
  | { readonly kind: "good"; readonly text: string; readonly preview: InvitationPreview }
  | { readonly kind: "bad"; readonly error: InvitationError }

/** Reads what was pasted, dropped or brought by the address; only the latest reading counts. */
export const useInvitationReader = (brought: string | null) => {
  const { readInvitation } = usePalabre()
  const [reading, setReading] = useState<InvitationReading>({ kind: "none" })
  const latest = useRef(0)

  const read = useCallback(
    async (text: string) => {
      const turn = ++latest.current
      if (text.length > MAX_INVITATION_BYTES)
        return setReading({ kind: "bad", error: { kind: "invitation", reason: "too-long" } })
      const found = await readInvitation(text)
      if (turn !== latest.current) return
      setReading(found.ok ? { kind: "good", text, preview: found.value } : { kind: "bad", error: found.error })
    },
    [readInvitation],
  )
  useEffect(() => {
    if (brought !== null) void read(brought)
  }, [brought, read])

  const forget = () => {
    latest.current++
    setReading({ kind: "none" })
  }
  return { reading, read, forget }
}
