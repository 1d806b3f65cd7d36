import { createObserved, type Observable } from "../../kernel/subscription.ts"
import type { EnvelopeStore, LocalWrite } from "../../ledger/envelopeStore.ts"
import type { Invitation } from "../../site/invitation.ts"

const KEY = "came-back"

/** That this machine came in as a member's who was here before and lost theirs; nothing for anybody else. */
export const putCameBack = ({ certificate, memberName }: Invitation): readonly LocalWrite[] =>
  certificate.role === "return" || memberName !== null ? [{ put: { key: KEY, value: true } }] : []

interface CameBack {
  /** Whether its member has not read yet what that means. */
  readonly cameBack: Observable<boolean>
  noteCameBack(): Promise<void>
}

export const createCameBack = (store: EnvelopeStore): CameBack => {
  const cameBack = createObserved(false)
  const read = async (): Promise<void> => {
    const row = await store.getLocal(KEY).catch(() => undefined)
    if (row === true) cameBack.set(true)
  }
  void read()
  return {
    cameBack,
    async noteCameBack() {
      cameBack.set(false)
      await store.writeLocal([{ remove: KEY }])
    },
  }
}
