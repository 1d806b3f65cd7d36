import { fromHex, toBase64Url } from "../../kernel/bytes.ts"
import { ok } from "../../kernel/result.ts"
import { createObserved } from "../../kernel/subscription.ts"
import { generateRecoveryCode, recoveryKeyOf, writeRecoveryCode } from "../../site/recoveryCode.ts"
import type { SiteParts } from "../composeSite.ts"
import type { DevicesOfSite, RecoveryView } from "../deviceViews.ts"
import type { Ports } from "../ports.ts"
import type { Trust } from "../trust.ts"

type RecoveryOfSite = Pick<DevicesOfSite, "recovery" | "createRecoveryCode" | "dropRecoveryCode">

/** The member's code on paper: the site knows the key that answers for it, and nobody keeps the code itself. */
export const createRecoveryPaper = (
  { random }: Ports,
  { id, record, roster }: SiteParts,
  { act }: Pick<Trust, "act">,
): RecoveryOfSite => {
  const recovery = createObserved<RecoveryView>({ since: null })
  const refresh = () => {
    const since = roster.state.get()?.recoveries.get(record.member)?.since ?? null
    if (since !== recovery.get().since) recovery.set({ since })
  }
  roster.state.subscribe(refresh)
  refresh()
  return {
    recovery,
    async createRecoveryCode() {
      const code = generateRecoveryCode(record.member, random)
      const key = toBase64Url(fromHex(recoveryKeyOf(id, code).key) ?? new Uint8Array())
      const done = await act({ type: "recovery.set", key })
      // Shown only once it opens the door.
      return done.ok ? ok(writeRecoveryCode(code)) : done
    },
    dropRecoveryCode: () => act({ type: "recovery.set", key: null }),
  }
}
