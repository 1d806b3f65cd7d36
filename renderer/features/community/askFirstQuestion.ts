import type { Site } from "../../../shared/application/site.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { createCommunityDraftKey } from "../composer/draftKey.ts"
import { readDraftStore } from "../composer/draftStore.ts"
import { rememberOrigin } from "../outbox/origins.ts"

/** Asks in a community that was founded just now; the question waits there as a draft where it cannot be published. */
export const askFirstQuestion = async (site: Site, ledger: LedgerId, title: string): Promise<void> => {
  const key = createCommunityDraftKey(ledger)
  const question = { kind: "question", title, markdown: "", ledger } as const
  const submitted = await site.submitPost(question)
  if (submitted.ok) return rememberOrigin(submitted.value, key)
  await readDraftStore(site).save(key, { ...question, savedAt: Date.now() })
}
